import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { EvaluateOptions } from '../../src/evaluation/options'
import { readFolder } from '../../src/node/read-folder'
import type { Files } from '../../src/rulebook/source'
import { rulebookOf } from '../held-files'
import { type CaseSet, type PageCase, pageFormat, type TogetherSet } from './page-format'

export const folder = 'examples/clause-shapes'

/** One executable page: its folder, its files and its cases. */
export interface Page {
  readonly name: string
  readonly files: Files
  readonly sets: readonly CaseSet[]
  readonly together: readonly TogetherSet[]
}

export async function pages(): Promise<readonly Page[]> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const files = readFolder(join(folder, name))
      if (files.kind === 'rejected') throw new Error(JSON.stringify(files.issues))
      const cases = parse(readFileSync(join(folder, name, 'cases.yaml'), 'utf8'))
      return { name, files: files.value, ...pageFormat.parse(cases) }
    }),
  )
}

/** The profile of a case: facts by subject, each subject once under the id `one`. */
export function profileOf(set: CaseSet, one: PageCase, files: Files): Record<string, unknown> {
  const stated = Object.entries({ ...set.given, ...one.given }).filter(
    ([fact]) => !one.unstated.includes(fact),
  )
  const own = (subject: string) => factsOf(subject, stated)
  const others = rulebookOf(files).vocabulary.flatMap(({ subject, collection }) =>
    collection === null ? [] : [[collection, [{ id: 'one', ...own(subject) }]]],
  )
  const awards = one.awards === undefined ? {} : { awards: one.awards }
  return { enterprise: own('enterprise'), ...Object.fromEntries(others), ...awards }
}

/** What is stated of a kind of subject, by the names of its facts without that of the kind. */
export const factsOf = (
  subject: string,
  stated: readonly (readonly [string, unknown])[],
): Record<string, unknown> =>
  Object.fromEntries(
    stated
      .filter(([fact]) => fact.startsWith(`${subject}.`))
      .map(([fact, value]) => [fact.slice(subject.length + 1), value]),
  )

export function optionsOf(set: CaseSet, one: PageCase): EvaluateOptions {
  const openTerms = Object.entries(one.openTerms).map(([term, value]) => ({
    rule: set.rule,
    term,
    value,
    source: 'made up for a case',
  }))
  return { asOf: one.asOf ?? set.asOf, rules: [set.rule], openTerms }
}
