import type { Amount, Step } from '../amount/amount'
import type { Finding } from '../evaluation/finding'
import { formatRate } from '../money/format-money'
import type { Rule } from '../rulebook/rulebook'
import { missingTitle } from './leaf-lines'
import type { MessageId } from './messages-zh'
import { ruleOf } from './names'
import { block, citing, deeper, type Line, line } from './page'
import { citedWords } from './quotes'
import { listed, type Speech } from './speech'
import { moneyWords, writersOfUnit } from './value-words'

/** What is given: the amount with its steps and what leaves it open, or that there is no figure. */
export function amountLines(finding: Finding, speech: Speech): readonly Line[] {
  const { say } = speech
  const label = say(finding.verdict === 'eligible' ? 'amount' : 'amountIf')
  const { amount } = finding
  if (amount === null) return [line(say('labelled', { label, text: say('unquantified') }))]
  const text = moneyWords(amount, speech)
  const tone = finding.verdict === 'eligible' ? 'good' : 'plain'
  return [
    line(say('labelled', { label, text }), tone),
    ...deeper([
      ...amount.steps.map((step) =>
        citing(line(stepWords(step, speech), 'plain', '·'), step.citation),
      ),
      ...openLines(amount, ruleOf(finding, speech), speech),
      ...instalmentLines(finding, speech),
    ]),
  ]
}

function stepWords(
  { label, value, unit, measure, citation, source }: Step,
  speech: Speech,
): string {
  const { say, pick } = speech
  const isOpen = value.low === '0' && value.high === null
  const written = writersOfUnit[unit](value, speech)
  const counted =
    measure === undefined ? written : say('quantity', { value: written, unit: pick(measure) })
  const text = isOpen ? say('unsettled') : counted
  const step = say('labelled', { label: pick(label), text })
  if (source !== null) return say('stepSource', { step, source })
  return citation === null ? step : say('stepWords', { step, words: citation.quote })
}

/** Why an amount is a range: what the text leaves open, and facts that are not stated. */
function openLines({ open, missing }: Amount, rule: Rule, speech: Speech): readonly Line[] {
  const { say, pick } = speech
  const terms = rule.openTerms
    .filter(({ id }) => open.includes(id))
    .map(({ title, reason }) => say('openTerm', { title: pick(title), reason: pick(reason) }))
  const titles = missing.map((fact) => missingTitle(fact, speech))
  const lacks = titles.length === 0 ? [] : [say('amountLacks', { facts: listed(titles, speech) })]
  return [...terms, ...lacks].map((text) => line(text))
}

const stateMessages = {
  due: 'instalmentDue',
  awaited: 'instalmentAwaited',
  unknown: 'instalmentUnknown',
  lost: 'instalmentLost',
} as const satisfies Record<Finding['instalments'][number]['state'], MessageId>

/** Which instalments are due, each with its words. */
function instalmentLines({ instalments }: Finding, speech: Speech): readonly Line[] {
  const lines = instalments.map((one) => {
    const { share, state, words, citation } = one
    const amount = moneyWords(one, speech)
    const text = speech.say(stateMessages[state], { share: formatRate(share), amount })
    const said = line(speech.say('stepWords', { step: text, words }), 'plain', '·')
    return citing(said, citedWords(words, citation))
  })
  return block(line(speech.say('instalments'), 'label'), lines)
}
