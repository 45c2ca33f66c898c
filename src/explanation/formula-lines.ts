import { asPlainDate, formatDate } from '../calendar/plain-date'
import { formatMoney, formatRate } from '../money/format-money'
import type { Construct, Formula } from '../rulebook/formula'
import type { Rule } from '../rulebook/rulebook'
import { incrementLines, ladderLines, marginalLines, slabLines } from './band-lines'
import { amountWords, figureWords } from './figure-words'
import type { MessageId } from './messages-zh'
import { factTitle } from './names'
import { deeper, type Line, line } from './page'
import { linkedWordsAt } from './quotes'
import { ruleConditionLines } from './rule-condition-lines'
import type { Speech } from './speech'
import { moneyWords, rateWords } from './value-words'
import type { Wording } from './wording'

/** How the amount is worked out, or that the text has no figure. */
export function formulaLines(rule: Rule, speech: Speech): readonly Line[] {
  if (rule.amount === null) return [line(speech.say('unquantified'))]
  const wording: Wording = { rule, speech, linesOf: (formula) => linesOf(formula, wording) }
  return wording.linesOf(rule.amount)
}

type Write<Kind extends Construct> = (formula: Formula<Kind>, wording: Wording) => readonly Line[]

const bullet = (text: string): Line => line(text, 'plain', '·')

/** A heading with the words of the construct and what it is computed of. */
const headed = (
  heading: string,
  { words }: Pick<Formula, 'words'>,
  below: readonly Line[],
  speech: Speech,
): readonly Line[] => [bullet(heading), ...deeper([...linkedWordsAt(words, speech), ...below])]

const listed =
  (message: 'formulaProduct' | 'formulaSum' | 'formulaLeast' | 'formulaGreatest') =>
  (formula: Formula<'multiply' | 'add' | 'leastOf' | 'greatestOf'>, { speech, linesOf }: Wording) =>
    headed(speech.say(message), formula, formula.of.flatMap(linesOf), speech)

const writers: { readonly [Kind in Construct]: Write<Kind> } = {
  value: (formula, { speech }) =>
    headed(figureWords(formula.value, formula, speech), formula, [], speech),
  rate: (formula, { speech }) => headed(formatRate(formula.rate), formula, [], speech),
  fact: ({ fact }, { speech }) => [bullet(factTitle(fact, speech))],
  open: ({ term }, { rule, speech }) => [bullet(openWords(term, rule, speech))],
  unitPrice: (formula, { speech, linesOf }) => {
    const price = formatMoney(formula.price, speech.locale)
    const heading = speech.say('formulaPrice', { price, unit: speech.pick(formula.per) })
    return headed(heading, formula, linesOf(formula.of), speech)
  },
  convert: (formula, { speech, linesOf }) => {
    const { rate, on, source } = formula
    const date = formatDate(asPlainDate(on), speech.locale)
    const heading = speech.say('formulaConvert', { rate, date, source: speech.pick(source) })
    return headed(heading, formula, linesOf(formula.of), speech)
  },
  multiply: listed('formulaProduct'),
  add: listed('formulaSum'),
  leastOf: listed('formulaLeast'),
  greatestOf: listed('formulaGreatest'),
  atMost: (formula, wording) => limitLines(formula, 'formulaCapBy', wording),
  atLeast: (formula, wording) => limitLines(formula, 'formulaFloorBy', wording),
  round: (formula, { speech, linesOf }) => {
    const to = figureWords(formula.to, formula.of, speech)
    return headed(speech.say(roundings[formula.mode], { to }), formula, linesOf(formula.of), speech)
  },
  when: whenLines,
  choose: chooseLines,
  slabs: slabLines,
  marginal: marginalLines,
  ladder: ladderLines,
  increments: incrementLines,
  atMostInTotal: (formula, { speech, linesOf }) => {
    const { per, within } = formula.counting
    const cap = formatMoney(formula.cap, speech.locale)
    const period = speech.say(periods[within])
    const message = per === 'subject' ? 'formulaTotalSubject' : 'formulaTotalEnterprise'
    return headed(speech.say(message, { cap, period }), formula, linesOf(formula.of), speech)
  },
  lessAwarded: (formula, { speech, linesOf }) => {
    const { per, within } = formula.counting
    const period = speech.say(periods[within])
    const message = per === 'subject' ? 'formulaLessSubject' : 'formulaLessEnterprise'
    return headed(speech.say(message, { period }), formula, linesOf(formula.of), speech)
  },
}

function linesOf<Kind extends Construct>(
  formula: Formula<Kind>,
  wording: Wording,
): readonly Line[] {
  return writers[formula.kind](formula, wording)
}

const periods = { year: 'withinYear', lifetime: 'withinLifetime' } as const
const roundings = {
  down: 'formulaRoundDown',
  halfUp: 'formulaRoundHalf',
  up: 'formulaRoundUp',
} as const satisfies Record<Formula<'round'>['mode'], MessageId>

/** A cap or a floor: a figure in one line, a formula with lines of its own. */
function limitLines(
  formula: Formula<'atMost' | 'atLeast'>,
  by: 'formulaCapBy' | 'formulaFloorBy',
  { speech, linesOf: below }: Wording,
): readonly Line[] {
  const { say } = speech
  const { bound, of } = formula
  if (bound.kind !== 'value') {
    const inner = [...below(bound), line(say('formulaOf')), ...deeper(below(of))]
    return headed(say(by), formula, inner, speech)
  }
  const limit = amountWords(bound, of, speech)
  const heading =
    by === 'formulaCapBy'
      ? say('formulaCap', { cap: limit })
      : say('formulaFloor', { floor: limit })
  return headed(heading, formula, below(of), speech)
}

function whenLines(formula: Formula<'when'>, { speech, linesOf: below }: Wording): readonly Line[] {
  const { say } = speech
  const { condition, give, else: other } = formula
  const otherwise =
    other === null
      ? [line(say('formulaElseNothing'))]
      : [line(say('formulaElse')), ...deeper(below(other))]
  return headed(
    say('formulaWhen'),
    formula,
    [
      ...ruleConditionLines(condition, speech),
      line(say('formulaGive')),
      ...deeper(below(give)),
      ...otherwise,
    ],
    speech,
  )
}

function chooseLines(
  formula: Formula<'choose'>,
  { speech, linesOf: below }: Wording,
): readonly Line[] {
  const { say, pick, index } = speech
  const { fact, from, otherwise } = formula
  const options = index.facts.get(fact)?.options ?? {}
  const scales = Object.entries(options).flatMap(([option, title]) => {
    const one = from[option]
    return one === undefined ? [] : [line(pick(title)), ...deeper(below(one))]
  })
  const rest =
    otherwise === null ? [] : [line(say('formulaOtherwise')), ...deeper(below(otherwise))]
  const heading = say('formulaChoose', { title: factTitle(fact, speech) })
  return headed(heading, formula, [...scales, ...rest], speech)
}

function openWords(term: string, { openTerms }: Rule, speech: Speech): string {
  const open = openTerms.find(({ id }) => id === term)
  if (open === undefined) throw new ReferenceError(`the rule has no open term \`${term}\``)
  const write = open.kind === 'amount' ? moneyWords : rateWords
  const bounds = write(open, speech)
  const text = speech.say('formulaOpen', { title: speech.pick(open.title), bounds })
  return speech.say('formulaWithReason', { text, reason: speech.pick(open.reason) })
}
