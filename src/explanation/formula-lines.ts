import { formatMoney } from '../money/format-money'
import type { Formula, Rule } from '../rulebook/rulebook'
import { factTitle } from './names'
import { deeper, type Line, line } from './page'
import { linkedWordsAt } from './quotes'
import type { Speech } from './speech'
import { moneyWords, rateWords } from './value-words'

/** How the amount is worked out, or that the text has no figure. */
export function formulaLines(rule: Rule, speech: Speech): readonly Line[] {
  return rule.amount === null
    ? [line(speech.say('unquantified'))]
    : linesOf(rule.amount, rule, speech)
}

function linesOf(formula: Formula, rule: Rule, speech: Speech): readonly Line[] {
  const { say } = speech
  switch (formula.kind) {
    case 'fact':
      return [line(factTitle(formula.fact, speech), 'plain', '·')]
    case 'open':
      return [line(openWords(formula.term, rule, speech), 'plain', '·')]
    case 'multiply':
      return [
        line(say('formulaProduct'), 'plain', '·'),
        ...deeper(linkedWordsAt(formula.words, speech)),
        ...deeper(formula.of.flatMap((factor) => linesOf(factor, rule, speech))),
      ]
    case 'atMost': {
      const cap = formatMoney(formula.cap, speech.locale)
      return [
        line(say('formulaCap', { cap }), 'plain', '·'),
        ...deeper(linkedWordsAt(formula.words, speech)),
        ...deeper(linesOf(formula.of, rule, speech)),
      ]
    }
  }
}

function openWords(term: string, { openTerms }: Rule, speech: Speech): string {
  const open = openTerms.find(({ id }) => id === term)
  if (open === undefined) throw new ReferenceError(`the rule has no open term \`${term}\``)
  const write = open.kind === 'amount' ? moneyWords : rateWords
  const bounds = write(open, speech)
  const text = speech.say('formulaOpen', { title: speech.pick(open.title), bounds })
  return speech.say('formulaWithReason', { text, reason: speech.pick(open.reason) })
}
