import type { Fact, FactType } from '../profile/vocabulary'

/** How much it takes to answer, without a unit: a plain yes or no is one. */
const efforts: Readonly<Record<FactType, number>> = {
  boolean: 1,
  choice: 1.05,
  place: 1.05,
  choices: 1.2,
  count: 1.1,
  date: 1.1,
  decimal: 1.2,
  money: 1.2,
}

/**
 * How much it takes to answer for a fact: less where an authority holds it and it can be looked up,
 * more where it is left to a judgement.
 */
export function effortOf({ type, heldBy, judged }: Fact): number {
  const lookedUp = heldBy === undefined ? 1 : 0.95
  return efforts[type] * lookedUp * (judged === undefined ? 1 : 1.1)
}

/** Whether there is anything of a kind, or was any award, is quickly said. */
export const listEffort = 1
