import { optionsOf, profileOf } from '../../src/cli/cases/case-profile'
import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { caseFiles } from '../rules/case-files'

/** Cases that are asked on the same day under the same readings: their profiles, each with its rule. */
export interface CaseGroup {
  readonly options: EvaluateOptions
  readonly rules: readonly string[]
  readonly profiles: readonly unknown[]
}

interface Growing {
  readonly options: EvaluateOptions
  readonly rules: string[]
  readonly profiles: unknown[]
}

/** The hand-written cases of the built-in rules, in groups that one query answers. */
export function caseGroups({ vocabulary }: Rulebook): readonly CaseGroup[] {
  const groups = new Map<string, Growing>()
  for (const file of caseFiles) {
    for (const one of file.cases) {
      const { rules, ...options } = optionsOf(file, one)
      const key = JSON.stringify(options)
      const empty: Growing = { options, rules: [], profiles: [] }
      const group = groups.get(key) ?? empty
      groups.set(key, group)
      group.rules.push(file.rule)
      group.profiles.push(profileOf(file, one, vocabulary))
    }
  }
  return [...groups.values()]
}
