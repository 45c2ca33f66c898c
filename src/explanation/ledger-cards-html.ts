import type { LedgerEntry } from '../rulebook/ledger'
import type { Bar, Rule } from '../rulebook/rulebook'
import { type Html, html, nothing } from './html'
import { type Account, sentenceOf } from './ledger-account'
import { type Numbered, sentenceAnchor } from './ledger-anchors'
import { classNames } from './ledger-classes'
import { ledgerSpeaker } from './ledger-messages'
import { type TextSetting, tagHtml } from './ledger-sentence-html'
import { block, type Line, line } from './page'
import { provisionWords } from './provision-words'
import { ruleConditionLines } from './rule-condition-lines'
import { essenceLines, frameLines } from './rule-lines'
import type { Speech } from './speech'

/** What the links of a document lead to: its rules, its bars, and the reasons for classes. */
export function cardsHtml(setting: TextSetting): Html {
  const { anchors, speech } = setting
  const say = ledgerSpeaker(speech)
  const reasons = anchors.reasons.map((one) => reasonHtml(one, setting))
  return html`${anchors.rules.map((one) => ruleCard(one, setting))}
${anchors.bars.map((one) => barCard(one, setting))}
${reasons.length === 0 ? nothing : html`<section class="reasons"><h4>${say('reasons')}</h4><ol>${reasons}</ol></section>`}`
}

function ruleCard({ number, anchor, carrier }: Numbered<Rule>, setting: TextSetting): Html {
  const { speech, account } = setting
  const sentences = account.ledger.entries.filter((entry) => entry.rules.includes(carrier.id))
  const head = { anchor, number, title: speech.pick(carrier.title), id: carrier.id }
  const lines = [...essenceLines(carrier, speech), ...frameLines(carrier, speech)]
  return cardHtml(head, lines, sentences, setting)
}

function barCard({ number, anchor, carrier }: Numbered<Bar>, setting: TextSetting): Html {
  const { speech, account } = setting
  const say = ledgerSpeaker(speech)
  const sentences = account.ledger.entries.filter((entry) => entry.bars.includes(carrier.id))
  const mark = `${speech.pick(classNames.bar.tag)}${number}`
  const head = { anchor, number: mark, title: speech.pick(carrier.title), id: carrier.id }
  const effect = speech.say('labelled', { label: say('effect'), text: speech.pick(carrier.effect) })
  const lines = [
    line(effect),
    ...block(line(say('takes'), 'label'), ruleConditionLines(carrier.conditions, speech)),
  ]
  return cardHtml(head, lines, sentences, setting)
}

interface Head {
  readonly anchor: string
  readonly number: string
  readonly title: string
  readonly id: string
}

function cardHtml(
  { anchor, number, title, id }: Head,
  lines: readonly Line[],
  sentences: readonly LedgerEntry[],
  { account, speech }: TextSetting,
): Html {
  const say = ledgerSpeaker(speech)
  return html`<section class="card" id="${anchor}" aria-labelledby="${anchor}-title">
<h4 id="${anchor}-title"><span class="number">${number}</span> ${title}</h4>
<p class="id">${id}</p>
${lines.map(lineHtml)}
<p class="back">${say('carries')}${sentences.map((entry) => backHtml(entry, account, speech))}</p>
</section>
`
}

const deepest = 9

function lineHtml({ level, mark, tone, text }: Line): Html {
  const kind = `line l${Math.min(level, deepest)} ${tone}`
  return html`<p class="${kind}">${mark === '' ? '' : `${mark} `}${text}</p>\n`
}

function reasonHtml({ anchor, carrier }: Numbered<LedgerEntry>, setting: TextSetting): Html {
  const { account, speech } = setting
  const text = carrier.reason === null ? '' : speech.pick(carrier.reason)
  const begins = sentenceOf(account, carrier).slice(0, shownOfSentence)
  return html`<li id="${anchor}">${tagHtml(carrier, speech)}<q lang="zh-CN">${begins}…</q> ${text}${backHtml(carrier, account, speech)}</li>\n`
}

const shownOfSentence = 16

/** A link from a rule back to a sentence, by the place of the sentence. */
function backHtml(entry: LedgerEntry, account: Account, speech: Speech): Html {
  const place = provisionWords(entry.provision, speech.say)
  return html` <a href="#${sentenceAnchor(account, entry)}">↑ ${place}</a>`
}
