import openapiTS, { astToString } from 'openapi-typescript'
import { description } from '../src/http/description'

/** The files that are made from the routes, by their paths below the folder of the package. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const text = description()
  const types = astToString(await openapiTS(text, { defaultNonNullable: false }))
  const head = '// Written by `npm run generate` from the routes; changes here are lost.\n'
  return new Map([
    ['generated/openapi.json', text],
    ['generated/api.ts', `${head}${types}`],
  ])
}
