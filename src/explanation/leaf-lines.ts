import { awardsFact } from '../amount/award-parts'
import type { Gap, LeafResult } from '../evaluation/finding'
import { formatMoney } from '../money/format-money'
import { interpretationOfFact } from '../rulebook/built-in-facts'
import type { MessageId } from './messages-zh'
import { factTitle } from './names'
import { deeper, type Line, line } from './page'
import { wordsAt } from './quotes'
import { requirementWords } from './requirement'
import { listed, type Speech } from './speech'
import { quantityWords, valueWords } from './value-words'

const marks: Readonly<Record<LeafResult['outcome'], Line['mark']>> = {
  satisfied: '✓',
  violated: '✗',
  unknown: '?',
  pending: '…',
}

/** A judged comparison: what is required, what is stated, the gap; below it the words of the law. */
export function leafLines(leaf: LeafResult, speech: Speech): readonly Line[] {
  const mark = marks[leaf.outcome]
  if (interpretationOfFact(leaf.fact) !== undefined) {
    return [line(readingWords(leaf, speech), 'plain', '·')]
  }
  return [line(leafWords(leaf, speech), 'plain', mark), ...deeper(basisLines(leaf, speech))]
}

function basisLines(leaf: LeafResult, speech: Speech): readonly Line[] {
  if (leaf.basis === 'jurisdiction' && leaf.words === null) {
    return [line(speech.say('jurisdiction'), 'quote')]
  }
  return wordsAt(leaf.words, leaf.citation, speech)
}

/** A judged comparison in one line. */
export function leafWords(leaf: LeafResult, speech: Speech): string {
  const { say } = speech
  const title = factTitle(leaf.fact, speech)
  const requirement = requirementWords(leaf, speech)
  if (leaf.actual === undefined) return say('notStated', { title, requirement })
  const values = { title, requirement, actual: valueWords(leaf.actual, leaf.fact, speech) }
  switch (leaf.outcome) {
    case 'satisfied':
      return say('stated', values)
    case 'pending':
      return say(leaf.actual === null ? 'awaited' : 'stated', values)
    case 'unknown':
      return unknownWords(leaf, values, speech)
    case 'violated':
      return leaf.gap === undefined
        ? say('missed', values)
        : say('missedBy', { ...values, gap: gapWords(leaf.gap, leaf.fact, speech) })
  }
}

/** A value is stated, but too coarsely, or something else that it is compared with is not. */
function unknownWords(
  leaf: LeafResult,
  values: { readonly title: string; readonly requirement: string; readonly actual: string },
  speech: Speech,
): string {
  const others = leaf.missing.filter((fact) => fact !== leaf.fact)
  if (others.length === 0) return speech.say('tooCoarse', values)
  const facts = listed(
    others.map((fact) => missingTitle(fact, speech)),
    speech,
  )
  return speech.say('lacksOther', { ...values, facts })
}

const registerPrefix = 'register.'

/** What a missing fact is called; a register can lack a year that a period ends in. */
export function missingTitle(fact: string, speech: Speech): string {
  const { say, pick, index, rulebook } = speech
  if (fact.startsWith(registerPrefix)) {
    const register = index.registers.get(fact.slice(registerPrefix.length))
    return say('askRegister', { register: register === undefined ? fact : pick(register.title) })
  }
  if (fact === awardsFact) return say('earlierAwards')
  const listOf = rulebook.vocabulary.find(({ collection }) => collection === fact)
  return listOf === undefined ? factTitle(fact, speech) : pick(listOf.title)
}

function gapWords({ kind, by }: Gap, fact: string, speech: Speech): string {
  const days = (): string => speech.say(by === '1' ? 'oneDay' : 'days', { count: by })
  const isDate = kind === 'late' || kind === 'early'
  return speech.say(kind, { by: isDate ? days() : numberWords(by, fact, speech) })
}

function numberWords(by: string, fact: string, speech: Speech): string {
  const isMoney = speech.index.facts.get(fact)?.type === 'money'
  return isMoney ? formatMoney(by, speech.locale) : quantityWords(by, fact, speech)
}

const readingMessages = {
  satisfied: 'readingKept',
  violated: 'readingLeft',
  unknown: 'readingLeft',
  pending: 'readingLeft',
} as const satisfies Record<LeafResult['outcome'], MessageId>

/** A leaf on an interpretation says which reading its branch takes. */
function readingWords(leaf: LeafResult, speech: Speech): string {
  const title = factTitle(leaf.fact, speech)
  const wanted = leaf.expected.kind === 'value' ? leaf.expected.value : ''
  const option = valueWords(wanted, leaf.fact, speech)
  return speech.say(readingMessages[leaf.outcome], { title, option })
}
