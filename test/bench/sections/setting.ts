import { buildRulebook } from '../../../src/rulebook/build'
import type { Rulebook } from '../../../src/rulebook/rulebook'
import type { Workload } from '../contenders/contender'
import type { OwnWorkload } from '../contenders/ours'
import { complete, flatFacts, type Population, someProfiles } from '../workload/profiles'
import { rulebookFiles } from '../workload/rulebook-files'
import { type Extent, type RuleOfWorkload, rulesOf } from '../workload/rules'

/** The rulebook of rules of the workload, read, linked and checked as any other. */
export function rulebookOf(rules: readonly RuleOfWorkload[]): Rulebook {
  const built = buildRulebook(rulebookFiles(rules))
  if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues.slice(0, 3)))
  return built.value.rulebook
}

/** Rules and profiles for this package alone, which may have unknown facts. */
export function ownSettingOf(
  extent: Extent,
  profiles: number,
  population: Population,
): OwnWorkload {
  const rules = rulesOf(extent)
  return { rules, profiles: someProfiles(population, profiles), rulebook: rulebookOf(rules) }
}

/** Rules and complete profiles for everybody, and the rulebook for this package. */
export function settingOf(
  extent: Extent,
  profiles: number,
  population: Population = complete,
): Workload & OwnWorkload {
  const own = ownSettingOf(extent, profiles, population)
  return { ...own, flat: own.profiles.map(flatFacts) }
}
