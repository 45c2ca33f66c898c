import type { Endpoint } from '../../src/http/endpoint'
import { problemKindsOf } from '../../src/http/openapi'
import { problemKinds } from '../../src/http/problem'
import { apiRoutes } from '../../src/http/routes/all'
import { problemDetails } from '../../src/http/schemas/common'

/** A `fetch` that throws where an answer is not what the description says of its route. */
export async function checkedFetch(request: Request): Promise<Response> {
  const response = await fetch(request)
  const { pathname } = new URL(request.url)
  const endpoint = apiRoutes.find((one) => one.method === request.method && isAt(one, pathname))
  if (endpoint !== undefined) await check(endpoint, response.clone())
  return response
}

const isAt = ({ path }: Endpoint, pathname: string): boolean =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname)

async function check(endpoint: Endpoint, response: Response): Promise<void> {
  const { id, answers } = endpoint
  const { status } = response
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  if (type === 'application/problem+json') {
    problemDetails.strict().parse(await response.json())
    const known = problemKindsOf(endpoint).map((kind) => problemKinds[kind].status)
    if (!known.some((one) => one === status)) throw new Error(`${id}: ${status} is not described`)
    return
  }
  const content = answers[status]
  if (content === undefined) throw new Error(`${id}: ${status} is not described`)
  if (content === null) return
  const schema = content[type]
  if (schema === undefined) throw new Error(`${id}: ${type} is not described`)
  if (schema === 'file' || type !== 'application/json') return
  const read = schema.safeParse(await response.json())
  if (!read.success) throw new Error(`${id}: ${read.error.message}`)
}
