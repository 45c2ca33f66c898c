import { fileURLToPath } from 'node:url'
import { audit } from '../../../src/audit/audit'
import type { AuditOptions } from '../../../src/audit/audit-options'
import type { AuditedClaim } from '../../../src/audit/audited-claim'
import { readFolder } from '../../../src/node/read-folder'
import type { Rulebook } from '../../../src/rulebook/rulebook'
import { rulebookOf } from '../../held-files'

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url))

/** The rulebook of a folder of the examples. */
export async function exampleBook(folder: string): Promise<Rulebook> {
  const files = readFolder(`${examples}${folder}`)
  if (files.kind === 'rejected') throw new Error(JSON.stringify(files.issues))
  return rulebookOf(files.value)
}

/** The results of an audit whose options are sound. */
export async function audited(
  rulebook: Rulebook,
  claims: Iterable<unknown>,
  profiles: Readonly<Record<string, unknown>>,
  options: AuditOptions = {},
): Promise<readonly AuditedClaim[]> {
  const results = audit(rulebook, claims, new Map(Object.entries(profiles)), options)
  if (results.kind === 'rejected') throw new Error(JSON.stringify(results.issues))
  const all: AuditedClaim[] = []
  for await (const result of results.value) all.push(result)
  return all
}

/** A result in a line: its verdict and difference, then of each reason what identifies it. */
export function lineOf(result: AuditedClaim): string {
  if (result.kind === 'disputed') return `disputed at ${result.difference.path}`
  if (result.kind === 'rejected') {
    return ['rejected', ...result.issues.map(({ code, path }) => `${code} ${path}`)].join('; ')
  }
  const { verdict, difference, reasons } = result
  const head = difference === null || difference === '0' ? verdict : `${verdict} ${difference}`
  const said = reasons.map(({ verdict: one, difference: by, claims, relation, missing }) =>
    [one, by, claims?.join('+'), relation, missing?.join('+')].filter(Boolean).join(' '),
  )
  return [head, ...said].join('; ')
}

/** The results of an audit, a line for each. */
export async function linesOf(...question: Parameters<typeof audited>): Promise<readonly string[]> {
  return (await audited(...question)).map(lineOf)
}
