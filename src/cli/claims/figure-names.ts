import { indexOf } from '../../rulebook/index-of'
import type { Rulebook } from '../../rulebook/rulebook'
import { plainHeading } from './header'

/** What a column of figures holds: the fact or open term, and whether it is money. */
export interface FigureName {
  readonly key: string
  readonly kind: 'money' | 'number'
}

/** Figures by their headings, as headings are compared. */
export type FigureNames = ReadonlyMap<string, FigureName>

// 奖励比例（文件未定）: in a ledger nobody writes so
const aside = /\s*[（(][^（()）]*[)）]$/u

/**
 * The headings under which a ledger may state what its claims reckon with: ids and titles of facts
 * with numbers, and of open terms. A title that two of them share says nothing.
 */
export function figureNamesOf(rulebook: Rulebook): FigureNames {
  const names = new Map<string, FigureName | null>()
  const enter = (heading: string, figure: FigureName): void => {
    const plain = plainHeading(heading)
    const before = names.get(plain)
    names.set(plain, before === undefined || before?.key === figure.key ? figure : null)
  }
  for (const [key, { type, title }] of indexOf(rulebook).facts) {
    if (type !== 'money' && type !== 'decimal' && type !== 'count') continue
    const kind = type === 'money' ? 'money' : 'number'
    for (const heading of [key, title.zh, title.en]) enter(heading, { key, kind })
  }
  for (const { id: key, kind: of, title } of rulebook.rules.flatMap((rule) => rule.openTerms)) {
    const kind = of === 'rate' ? 'number' : 'money'
    const titles = [title.zh, title.en].map((one) => one.replace(aside, ''))
    for (const heading of [key, ...titles]) enter(heading, { key, kind })
  }
  return new Map([...names].flatMap(([heading, one]) => (one === null ? [] : [[heading, one]])))
}
