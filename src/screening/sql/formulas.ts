import type { Formula, OpenTerm } from '../../rulebook/formula'
import type { Rule } from '../../rulebook/rulebook'
import type { Figure } from './figure'
import type { Computed } from './layers'
import type { Ground } from './needs'
import type { Range } from './range'
import { quoted } from './words'

/** What a formula is written down with. */
export interface Formulas {
  readonly ground: Ground
  readonly rule: Rule
  /** Values given for open terms of the rule. */
  readonly terms: ReadonlyMap<string, string>
  /** Whether an eligible finding can come of the rule today. */
  readonly canBeEligible: boolean
  /** What a fact that is not stated is taken to be within one band of slabs. */
  readonly narrowed: ReadonlyMap<string, Range>
  /** The intermediate results, as columns; it grows while the formula is written. */
  readonly steps: Computed[]
  readonly rangeOf: (formula: Formula, formulas: Formulas) => Range
}

const longest = 40

/** A number as a step of its own, where it would be long to repeat. */
export function heldAs(figure: Figure, { steps }: Pick<Formulas, 'steps'>): Figure {
  if (figure.sql.length <= longest) return figure
  return { ...figure, sql: heldText(figure.sql, steps) }
}

/** The column of an expression. */
export function heldText(sql: string, steps: Computed[]): string {
  const known = steps.find((step) => step.sql === sql)
  if (known !== undefined) return quoted(known.name)
  const name = `step ${steps.length + 1}`
  steps.push({ name, sql, note: null })
  return quoted(name)
}

export const termOf = (id: string, rule: Rule): OpenTerm => {
  const term = rule.openTerms.find((one) => one.id === id)
  if (term === undefined) throw new ReferenceError(`${rule.id} has no open term \`${id}\``)
  return term
}
