import type { Bilingual } from '../issue/issue'
import { unitTitles } from '../profile/unit'
import type { AmountFormat } from './amount-format'
import type { Formula, OpenTerm } from './formula'
import type { Scope } from './link-scope'
import { linkWords } from './link-words'
import type { Counted } from './numbers'
import type { Words } from './rulebook'
import { nameOf, type Unit } from './unit'

/** A formula with what it counts. */
export interface Linked {
  readonly formula: Formula
  readonly unit: Unit
}

/** The format of one construct. */
export type FormatOf<Key extends string> = Extract<AmountFormat, Readonly<Record<Key, unknown>>>

/** What the linking of an amount sees besides what every part of a rule does. */
export interface AmountScope extends Scope {
  /** The rule whose amount it is. */
  readonly rule: string
  readonly openTerms: ReadonlyMap<string, OpenTerm>
  /** Every term that the rule declares, linked or not. */
  readonly declared: ReadonlySet<string>
  readonly usedOpenTerms: Set<string>
  /** Links a formula within a formula. */
  readonly link: (format: AmountFormat, path: string) => Linked | null
}

export const linked = (formula: Formula, unit: Unit): Linked => ({ formula, unit })

export function mayHaveWords(
  words: string | undefined,
  path: string,
  scope: AmountScope,
): Words | null {
  return words === undefined ? null : linkWords(words, `${path}.words`, scope)
}

/** How figures of a unit are written in words. */
export function countedOf(unit: Unit): Counted {
  if (unit.yuan === 1) return 'yuan'
  return unit[unitTitles.usd.zh] === 1 ? 'foreign-money' : 'number'
}

/** Says that a formula counts something else than it has to. */
export function reportUnit(
  path: string,
  expected: Bilingual,
  found: Unit,
  { report }: AmountScope,
): void {
  report('wrong_type', path, expected, nameOf(found))
}
