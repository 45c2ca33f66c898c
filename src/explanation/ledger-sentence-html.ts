import type { LedgerEntry } from '../rulebook/ledger'
import { type Html, html, nothing } from './html'
import { type Account, sentenceOf } from './ledger-account'
import { type Anchors, type Numbered, sentenceAnchor } from './ledger-anchors'
import { classNames, isProse } from './ledger-classes'
import { ledgerSpeaker } from './ledger-messages'
import type { Speech } from './speech'

/** What the text of a document is written with. */
export interface TextSetting {
  readonly account: Account
  readonly anchors: Anchors
  readonly speech: Speech
}

/** A sentence in the colour of its class, with its letters before it and its links behind it. */
export function sentenceHtml(entry: LedgerEntry, setting: TextSetting): Html {
  const { account, speech } = setting
  const text = sentenceOf(account, entry)
  if (text === '') return nothing
  const words = isProse(entry.class) ? html`${tagHtml(entry, speech)}${text}` : html`${text}`
  const links = linksHtml(entry, setting)
  return html`<span class="s ${entry.class}" id="${sentenceAnchor(account, entry)}">${words}</span>${links}`
}

/** The letters of a class, which say it without its colour. */
export function tagHtml(entry: Pick<LedgerEntry, 'class'>, { pick, locale }: Speech): Html {
  const { title, tag } = classNames[entry.class]
  return html`<abbr class="tag" lang="${locale}" title="${pick(title)}">${pick(tag)}</abbr>`
}

function linksHtml(entry: LedgerEntry, { anchors, speech }: TextSetting): readonly Html[] {
  const say = ledgerSpeaker(speech)
  const of = <T extends { readonly id: string }>(
    numbered: readonly Numbered<T>[],
    ids: readonly string[],
  ) => numbered.filter(({ carrier }) => ids.includes(carrier.id))
  const rules = of(anchors.rules, entry.rules).map(({ number, anchor, carrier }) =>
    linkHtml(anchor, 'ref', number, {
      label: say('ruleLink', { number, title: speech.pick(carrier.title) }),
      speech,
    }),
  )
  const bars = of(anchors.bars, entry.bars).map(({ number, anchor, carrier }) => {
    const mark = `${speech.pick(classNames.bar.tag)}${number}`
    const title = speech.pick(carrier.title)
    return linkHtml(anchor, 'ref bar', mark, { label: say('barLink', { number, title }), speech })
  })
  const reasons = anchors.reasons
    .filter(({ carrier }) => carrier === entry)
    .map(({ number, anchor }) =>
      linkHtml(anchor, 'ref why', `?${number}`, { label: say('reasonLink', { number }), speech }),
    )
  return [...rules, ...bars, ...reasons]
}

interface LinkLabel {
  readonly label: string
  readonly speech: Speech
}

function linkHtml(anchor: string, kind: string, mark: string, { label, speech }: LinkLabel): Html {
  return html`<a class="${kind}" lang="${speech.locale}" href="#${anchor}" title="${label}" aria-label="${label}">${mark}</a>`
}
