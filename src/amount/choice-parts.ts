import { hull } from '../money/interval'
import type { Condition, Words } from '../rulebook/condition'
import type { Formula } from '../rulebook/formula'
import type { Figures } from './amount'
import { labels } from './labels'
import { type Context, concluded, joined, lacksOf, type Part } from './part'

const nothing: Part = {
  value: { low: '0', high: '0' },
  unit: 'yuan',
  open: [],
  missing: [],
  steps: [],
}

const chosenOne: Figures = { kind: 'chosen' }

const openAmong = (parts: readonly Part[]): Figures => ({
  kind: 'either',
  branches: parts.map(({ steps }) => steps),
})

export function whenPart(formula: Formula<'when'>, context: Context): Part {
  const { condition, give, else: other } = formula
  const words = formula.words ?? wordsOf(condition)
  const judgement = context.judge(condition)
  const part = (one: Formula | null): Part =>
    one === null ? nothing : context.partOf(one, context)
  if (judgement.kind === 'met') {
    const met = part(give)
    return concluded(met, joined([met]), labels.met, words, chosenOne)
  }
  if (judgement.kind === 'unclear') {
    const parts = [part(give), part(other)]
    const either = oneOf(parts, judgement.missing)
    return concluded(either, joined([]), labels.unclear, words, openAmong(parts))
  }
  const unmet = { ...part(other), unit: part(give).unit }
  return concluded(unmet, joined([unmet]), labels.unmet, words, chosenOne)
}

/** One of several, it is open which: what they have in common is no step of any. */
function oneOf(parts: readonly Part[], missing: readonly string[]): Omit<Part, 'steps'> {
  const value = hull(parts.map((part) => part.value))
  const lacks = lacksOf([...parts, { open: [], missing }], value)
  return { value, unit: parts[0]?.unit ?? 'yuan', ...lacks }
}

/** The first words of a condition. */
function wordsOf(condition: Condition): Words | null {
  if ('words' in condition && condition.words !== null) return condition.words
  if ('member' in condition) return wordsOf(condition.member)
  if (!('members' in condition)) return null
  return condition.members.map(wordsOf).find((words) => words !== null) ?? null
}

export function choosePart(formula: Formula<'choose'>, context: Context): Part {
  const { fact, from, otherwise, words } = formula
  const state = context.view(fact)
  const title = context.facts.get(fact)?.title ?? { zh: fact, en: fact }
  if (state.kind === 'unknown') {
    const all = [...Object.values(from), ...(otherwise === null ? [] : [otherwise])]
    const parts = all.map((one) => context.partOf(one, context))
    const either = oneOf(parts, state.missing)
    return concluded(either, joined([]), title, words, openAmong(parts))
  }
  const option = state.kind === 'known' ? String(state.value) : ''
  const chosen = Object.hasOwn(from, option) ? (from[option] ?? null) : otherwise
  const part = chosen === null ? nothing : context.partOf(chosen, context)
  const name = context.facts.get(fact)?.options?.[option]
  const label = name === undefined ? title : named(title, name)
  return concluded(part, joined([part]), label, words, chosenOne)
}

const named = (
  title: { readonly zh: string; readonly en: string },
  option: { readonly zh: string; readonly en: string },
) => ({ zh: `${title.zh}（${option.zh}）`, en: `${title.en} (${option.en})` })
