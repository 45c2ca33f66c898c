import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type CaseFile, caseFile } from '../../src/cli/cases/case-format'

/** The rules whose hand-written cases are asked again and again; others would add time only. */
export const askedRules: readonly string[] = ['incoming-investment', 'herb-bases', 'expansion'].map(
  (name) => `sichuan-2017/${name}`,
)

export const askedFiles: readonly CaseFile[] = askedRules.map((rule) =>
  caseFile.parse(parse(readFileSync(new URL(`../cases/${rule}.yaml`, import.meta.url), 'utf8'))),
)
