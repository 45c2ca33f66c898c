import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('cases/', import.meta.url))

/** What the executors once answered in two ways, and where that came from. */
export interface KeptCase {
  readonly kind: 'rules' | 'amounts' | 'many'
  readonly found: unknown
}

/** Keeps a counter-example for the tests; the file where it is. */
export function keepCase(kind: KeptCase['kind'], found: object): string {
  mkdirSync(folder, { recursive: true })
  const file = `${folder}${kind}-${readdirSync(folder).length + 1}.case`
  writeFileSync(file, `${caseText({ kind, found })}\n`)
  return file
}

export const keptCases = (): readonly { readonly name: string; readonly kept: KeptCase }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.case'))
    .map((name) => ({ name, kept: caseOf(readFileSync(`${folder}${name}`, 'utf8')) }))

/** A case as text, its maps as lists. */
export const caseText = (one: KeptCase): string =>
  JSON.stringify(one, (_, value) => (value instanceof Map ? { ofPairs: [...value] } : value), 1)

export const caseOf = (text: string): KeptCase =>
  JSON.parse(text, (_, value) => (Array.isArray(value?.ofPairs) ? new Map(value.ofPairs) : value))
