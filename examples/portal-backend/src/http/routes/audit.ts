import type { Issue } from 'incentive-rules'
import * as z from 'zod'
import type { Caller } from '../../access/caller'
import type { DeskCall } from '../../desk/desk-call'
import type { Portal } from '../../portal'
import { isId } from '../../store/ids'
import { BodyFault, collected } from '../body'
import { claimsInCsv } from '../claims-csv'
import { callerOf, endpoint, usual } from '../define'
import { type Reply, refuse, replyOf } from '../reply'
import { evidence, openTerms, profile, readings } from '../schemas/asking'
import { json, named, partName, plainDate } from '../schemas/common'

const window = z.strictObject({
  rule: partName,
  from: plainDate,
  until: plainDate,
  source: z.string().min(1).max(2000),
})
const countOn = z.enum(['applied', 'approved', 'paid'])

const options = named(
  'AuditOptions',
  z.strictObject({
    countOn: z.exactOptional(countOn),
    evidence: z.exactOptional(evidence),
    readings: z.exactOptional(readings),
    openTerms: z.exactOptional(openTerms),
    windows: z.exactOptional(z.array(window)),
  }),
)

type AuditOptions = z.infer<typeof options>

const claim = named(
  'Claim',
  z.record(z.string(), z.unknown()).meta({
    description: 'id, enterprise, rule, document, subject, amount, applied, approved, paid, …',
  }),
)

const audited = named(
  'Audited',
  z.object({
    summary: z.looseObject({ rows: z.int(), judged: z.int(), claimed: z.string() }),
    results: z.array(z.looseObject({ kind: z.enum(['judged', 'disputed', 'rejected']) })),
  }),
)

const posted = {
  ...usual,
  method: 'POST',
  access: 'audit',
  cost: 20,
  answers: { 200: json(audited) },
} as const

const auditRoute = endpoint({
  ...posted,
  id: 'audit',
  path: '/v1/audit',
  title: { zh: '核对拨付', en: 'Audit claims' },
  bodyKind: 'json',
  bodyFactor: 4,
  body: named(
    'AuditRequest',
    z.strictObject({
      claims: z.array(claim),
      profiles: z.record(z.string().min(1).max(200), profile).default({}).meta({
        description:
          'by the id of the enterprise; those that are kept stand in for what is missing',
      }),
      options: options.default({}),
    }),
  ),
  handle: (asked, portal) => judged({ ...asked.body, caller: callerOf(asked) }, portal),
})

const csvRoute = endpoint({
  ...posted,
  id: 'auditLedger',
  path: '/v1/audit/ledger',
  title: {
    zh: '核对 CSV 台账，画像用已保存的',
    en: 'Audit a CSV ledger on profiles that are kept',
  },
  bodyKind: ['text/csv'],
  query: z.strictObject({ countOn: z.exactOptional(countOn), evidence: z.exactOptional(evidence) }),
  async handle(asked, portal) {
    const { PORTAL_BODY_BYTES: usualBytes, PORTAL_BODY_SECONDS: seconds } =
      portal.settings.variables
    if (asked.file === null) return refuse('not-supported')
    const bytes = await collected(asked.file, { bytes: usualBytes * 4, seconds })
    if (bytes instanceof BodyFault) return refuse(bytes.problem, bytes.issues)
    const words = decoded(bytes)
    if (words === null) return refuse('malformed')
    const most = portal.settings.variables.PORTAL_CLAIMS
    const claims = claimsInCsv(words, most)
    if (claims.kind === 'too-many') return refuse('too-large', [tooMany(most, most + 1)])
    if (claims.kind === 'rejected') return refuse('invalid', claims.issues)
    const given = { claims: claims.value, profiles: {}, options: asked.query }
    return judged({ ...given, caller: callerOf(asked) }, portal)
  },
})

export const auditRoutes = [auditRoute, csvRoute]

interface Given {
  readonly claims: readonly unknown[]
  readonly profiles: Readonly<Record<string, unknown>>
  readonly options: AuditOptions
  readonly caller: Caller
}

async function judged({ claims, profiles, options: asked, caller }: Given, portal: Portal) {
  const most = portal.settings.variables.PORTAL_CLAIMS
  if (claims.length > most) return refuse('too-large', [tooMany(most, claims.length)])
  const own = new Map<string, unknown>(Object.entries(profiles))
  const { profiles: kept } = portal.store.forTenant(caller.tenant)
  // two thousand profiles of a megabyte each would not fit into memory
  let room = portal.settings.variables.PORTAL_BODY_BYTES * keptFactor
  for (const id of enterprisesOf(claims)) {
    if (own.has(id) || !isId(id)) continue
    const found = await kept.get(id)
    if (found === null) continue
    own.set(id, found.content)
    room -= JSON.stringify(found.content).length
    if (room < 0) return refuse('too-large', [tooMuch])
  }
  const call: DeskCall = { call: 'audit', claims, profiles: own, options: asked }
  const reply: Reply = replyOf(await portal.desk.ask(caller.tenant, portal.shelf.current(), call))
  return reply
}

function enterprisesOf(claims: readonly unknown[]): ReadonlySet<string> {
  const named = claims.flatMap((one) => {
    const { enterprise = null } = { enterprise: null, ...Object(one) }
    return typeof enterprise === 'string' ? [enterprise] : []
  })
  return new Set(named)
}

// how many times the usual size of a body the kept profiles of an audit may have together
const keptFactor = 16

const tooMuch: Issue = {
  code: 'too_large',
  path: 'claims',
  expected: {
    zh: '已保存的画像合计不过大；请分几次核对',
    en: 'kept profiles that are not too large together; audit in several parts',
  },
  found: 'more',
}

function tooMany(most: number, found: number): Issue {
  const expected = { zh: `不超过 ${most} 笔`, en: `at most ${most} claims` }
  return { code: 'too_large', path: 'claims', expected, found: `${found}` }
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
