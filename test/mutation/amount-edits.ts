import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { RuleFormat } from '../../src/rulebook/rule-format'
import { innerFormats } from '../property/formats'
import { type Edit, type Path, removed } from './edit'
import { type LeafContext, wordsEdits } from './leaf-edits'
import { nextTo, otherNumbers } from './numbers'

/** Every edit of what an award comes to and of what the text leaves open of it. */
export function amountEdits(format: RuleFormat, context: LeafContext): readonly Edit[] {
  const { amount, open = {} } = format
  const whole: Edit = { kind: 'amount', path: ['amount'], change: 'dropped', to: removed }
  return [
    ...(amount === undefined ? [] : [whole, ...formulaEdits(amount, ['amount'], context)]),
    ...Object.entries(open).flatMap(([id, term]) => openTermEdits(term, ['open', id], context)),
  ]
}

function formulaEdits(format: AmountFormat, path: Path, context: LeafContext): readonly Edit[] {
  const kind = 'amount'
  const words = 'words' in format ? wordsEdits(format.words, [...path, 'words'], context.words) : []
  if ('open' in format) return []
  if ('fact' in format) return [...words, ...factEdits(format.fact, [...path, 'fact'], context)]
  if ('multiply' in format) {
    const single = format.multiply.map(
      (to, index): Edit => ({ kind, path, change: `[${index}] of the product alone`, to }),
    )
    const inner = format.multiply.flatMap((factor, index) =>
      formulaEdits(factor, [...path, 'multiply', index], context),
    )
    return [...words, ...single, ...inner]
  }
  if (!('atMost' in format)) return [...words, ...innerEdits(format, path, context)]
  const { atMost: cap } = format
  if (typeof cap !== 'string') return [...words, ...innerEdits(format, path, context)]
  const caps = otherNumbers(cap, false).map(
    (to): Edit => ({ kind, path: [...path, 'atMost'], change: `${cap} → ${to}`, to }),
  )
  const uncapped: Edit = { kind, path, change: 'without its cap', to: format.of }
  return [...words, ...caps, uncapped, ...formulaEdits(format.of, [...path, 'of'], context)]
}

const innerEdits = (format: AmountFormat, path: Path, context: LeafContext): readonly Edit[] =>
  innerFormats(format).flatMap((inner) =>
    formulaEdits(inner.format, [...path, ...inner.path], context),
  )

function factEdits(fact: string, path: Path, { library }: LeafContext): readonly Edit[] {
  const own = library.facts.get(fact)
  const others = [...library.facts.values()].filter(
    ({ type, subject }) => type === own?.type && subject === own.subject,
  )
  const ids = others.map(({ id }) => id)
  return nextTo(ids, fact).map((to) => ({ kind: 'amount', path, change: `${fact} → ${to}`, to }))
}

type OpenTerm = NonNullable<RuleFormat['open']>[string]

function openTermEdits(term: OpenTerm, path: Path, context: LeafContext): readonly Edit[] {
  const kind = 'open term'
  const to = (key: keyof OpenTerm, next: unknown): Edit => ({
    kind,
    path: [...path, key],
    change: `${term[key]} → ${next === removed ? 'dropped' : next}`,
    to: next,
  })
  const lower = otherNumbers(term.atLeast, false).map((next) => to('atLeast', next))
  const upper =
    term.atMost === undefined
      ? [to('atMost', '1')]
      : [...otherNumbers(term.atMost, false), removed].map((next) => to('atMost', next))
  return [
    to('kind', term.kind === 'rate' ? 'amount' : 'rate'),
    ...lower,
    ...upper,
    ...wordsEdits(term.words, [...path, 'words'], context.words),
  ]
}
