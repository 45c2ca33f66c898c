import { isDeepStrictEqual } from 'node:util'
import type { DefinitionFormat } from '../../src/rulebook/definition-format'
import type { Rule } from '../../src/rulebook/rulebook'
import type { CaseFinding } from './case-findings'
import {
  decidingPaths,
  factsReadBy,
  leavesIn,
  nameOf,
  outcomeAt,
  restsOn,
  type Unit,
  unitsOf,
} from './units'

type Definitions = ReadonlyMap<string, DefinitionFormat>

/**
 * The leaves of a rule that decide alone in none of its cases. A leaf does so in a case whose
 * deciding leaves are it and no other. Within `any`, where the other branches fail too, it does so
 * in a case that is not eligible and differs from an eligible one only in facts that the leaf reads,
 * if the leaf comes out otherwise and that one would not be eligible without it.
 */
export function leavesWithoutCase(
  rule: Rule,
  cases: readonly CaseFinding[],
  definitions: Definitions,
): readonly string[] {
  return unitsOf(rule.conditions)
    .filter((unit) => !cases.some((one) => decidesAlone(unit, one, cases, definitions)))
    .map((unit) => `${rule.id}: ${unit.path || 'conditions'}: ${nameOf(unit)}`)
}

const against: ReadonlySet<string> = new Set(['ineligible', 'pending', 'undetermined'])

function decidesAlone(
  unit: Unit,
  one: CaseFinding,
  cases: readonly CaseFinding[],
  definitions: Definitions,
): boolean {
  const { conditions, verdict } = one.finding
  if (conditions === null || one.expected === null || !against.has(verdict)) return false
  const deciding = decidingPaths(conditions)
  if (deciding.length === 1 && deciding[0] === unit.path) return true
  const read = new Set(leavesIn(unit.condition).flatMap((leaf) => factsReadBy(leaf, definitions)))
  return cases.some(
    (other) =>
      wouldFailWithout(unit, other) &&
      differOnlyIn(read, one, other) &&
      comesOut(unit, one) !== comesOut(unit, other),
  )
}

const comesOut = ({ path }: Unit, { finding }: CaseFinding): string | undefined =>
  finding.conditions === null ? undefined : outcomeAt(finding.conditions, path)

const wouldFailWithout = ({ path }: Unit, { finding }: CaseFinding): boolean =>
  finding.verdict === 'eligible' && finding.conditions !== null && restsOn(finding.conditions, path)

function differOnlyIn(facts: ReadonlySet<string>, left: CaseFinding, right: CaseFinding): boolean {
  const names = new Set([...left.facts.keys(), ...right.facts.keys()])
  return (
    left.options.asOf === right.options.asOf &&
    isDeepStrictEqual(left.options.readings, right.options.readings) &&
    [...names].every(
      (name) => facts.has(name) || isDeepStrictEqual(left.facts.get(name), right.facts.get(name)),
    )
  )
}

/** The interpretations of a rule of which no case says that another reading changes its answer. */
export function interpretationsWithoutCase(
  rule: Rule,
  cases: readonly CaseFinding[],
): readonly string[] {
  return rule.interpretations
    .filter((id) => !cases.some((one) => isSensitive(id, one)))
    .map((id) => `${rule.id}: interpretation ${id}`)
}

/** A case says so by its `sensitiveTo`, or by choosing a reading where another changes the answer. */
function isSensitive(id: string, { expected, options, finding }: CaseFinding): boolean {
  const said = expected?.sensitiveTo?.some((one) => one.includes(`${id}=`)) ?? false
  const chosen = expected !== null && Object.hasOwn(options.readings ?? {}, id)
  const differs = finding.sensitiveTo.some(({ readings }) =>
    readings.some(({ interpretation }) => interpretation === id),
  )
  return differs && (said || chosen)
}
