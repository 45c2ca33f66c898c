import { documentWords } from '../explanation/citation-lines'
import { type Html, html, nothing } from '../explanation/html'
import { provisionWords } from '../explanation/provision-words'
import { listed } from '../explanation/speech'
import {
  type AddressedPlainText,
  addressed,
  type Passage,
  type Surroundings,
  surroundingsOf,
} from './page-passages'
import type { PageSetting } from './page-setting'

/** Every passage that the page rests on, once, marked in the text of its document. */
export function passagesHtml(texts: ReadonlyMap<string, string>, setting: PageSetting): Html {
  const { say, book } = setting
  const passages = book.passages()
  const documents = [...new Set(passages.map(({ document }) => document))]
  const parts = documents.map((document) => {
    const text = texts.get(document)
    const held = text === undefined ? null : addressed(text)
    const own = passages.filter((passage) => passage.document === document)
    return html`<h3>${documentWords(document, setting.speech)}</h3>
${held === null ? html`<p class="hint">${say('noText')}</p>\n` : nothing}${own.map((passage) => passageHtml(passage, held, setting))}`
  })
  return html`<section class="passages" id="passages" aria-labelledby="passages-title">
<h2 id="passages-title">${say('passages')}</h2>
<p class="hint">${say('passagesHint')}</p>
${parts}</section>
`
}

function passageHtml(
  passage: Passage,
  held: AddressedPlainText | null,
  setting: PageSetting,
): Html {
  const { say, speech } = setting
  const { anchor, provision, rules } = passage
  const titles = rules.map((id) => {
    const rule = speech.index.rules.get(id)
    return rule === undefined ? id : speech.pick(rule.title)
  })
  const surroundings = held === null ? null : surroundingsOf(passage, held)
  const words = surroundings === null ? quotesHtml(passage) : textHtml(surroundings, setting)
  const other = held !== null && surroundings === null
  return html`<section class="passage" id="${anchor}" aria-labelledby="${anchor}-title">
<h4 id="${anchor}-title">${provisionWords(provision, speech.say)}</h4>
${other ? html`<p class="hint">${say('otherText')}</p>\n` : nothing}<div class="text" lang="zh-CN">
${words}</div>
${titles.length === 0 ? nothing : html`<p class="hint">${say('passageUsed', { rules: listed(titles, speech) })}</p>\n`}</section>
`
}

const quotesHtml = ({ citations }: Passage): readonly Html[] =>
  citations.map(({ quote }) => html`<p><mark>${quote}</mark></p>\n`)

function textHtml({ before, stretches, after }: Surroundings, { say }: PageSetting): Html {
  const beside = (text: string): Html =>
    text === '' ? nothing : html`<p class="beside" title="${say('context')}">${text}</p>\n`
  const own = stretches.map(({ text, cited }) =>
    cited ? html`<mark>${linesOf(text)}</mark>` : html`${linesOf(text)}`,
  )
  return html`${beside(before)}<p class="own">${own}</p>\n${beside(after)}`
}

/** A text with its line ends, which a row of a table has between its cells. */
const linesOf = (text: string): readonly Html[] =>
  text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))
