import { indexOf, partOf } from '../rulebook/index-of'
import type { Rule, Rulebook } from '../rulebook/rulebook'

/** The options taken for interpretations, by id. */
export type Readings = ReadonlyMap<string, string>

/** Readings other than the chosen ones, with the interpretations in which they differ. */
export interface Alternative {
  readonly readings: Readings
  readonly changed: readonly string[]
}

// beyond this many combinations only single changes are tried
const mostCombinations = 64

/** Every other combination of readings of the interpretations that a rule rests on, fewest changes first. */
export function alternativesOf(
  rule: Rule,
  chosen: Readings,
  rulebook: Rulebook,
): readonly Alternative[] {
  if (rule.interpretations.length === 0) return none
  const { interpretations } = indexOf(rulebook)
  const choices = rule.interpretations.map((id) => {
    const { options, default: standard } = partOf(interpretations, id)
    const current = chosen.get(id) ?? standard
    return { id, others: options.map((one) => one.id).filter((one) => one !== current) }
  })
  const count = choices.reduce((product, { others }) => product * (others.length + 1), 1)
  const found = combinationsOf(choices, chosen, count <= mostCombinations)
  return [...found].sort((left, right) => left.changed.length - right.changed.length)
}

const none: readonly Alternative[] = []

interface Choice {
  readonly id: string
  readonly others: readonly string[]
}

function combinationsOf(
  choices: readonly Choice[],
  chosen: Readings,
  combine: boolean,
): readonly Alternative[] {
  const found: Alternative[] = []
  for (const { id, others } of choices) {
    const bases = [{ readings: chosen, changed: [] }, ...(combine ? found : [])]
    const next = bases.flatMap(({ readings, changed }) =>
      others.map((option) => ({
        readings: new Map([...readings, [id, option]]),
        changed: [...changed, id],
      })),
    )
    found.push(...next)
  }
  return found
}
