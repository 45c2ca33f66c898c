import { type Clause, clausesOf } from './clauses'
import { clausesHtml, referenceHtml } from './clauses-html'
import type { Explanation } from './explanation'
import { explanationStyle } from './explanation-style'
import { type Html, html, nothing } from './html'
import { type Branch, branchesBelow } from './outline'
import { type Line, markOf } from './page'
import type { Speech } from './speech'

/**
 * An explanation as a page of HTML that needs nothing else and runs no script: every sentence that
 * rests on words of the law links to them, marked in their own passage where the document is given.
 */
export function explanationPage(explanation: Explanation, speech: Speech): string {
  const { say, locale, rulebook } = speech
  const { title, lines, documents } = explanation
  const clauses = clausesOf(lines)
  const { version, digest } = rulebook
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>
${explanationStyle}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${sectionsHtml(branchesBelow(title, lines), { clauses, speech, depth: 2 })}${clausesHtml(clauses, documents, speech)}
</main>
<footer><p>${say('notADecision')}</p><p>${say('madeWith', { version, digest })}</p></footer>
</body>
</html>
`
  return page.markup
}

interface Setting {
  readonly clauses: readonly Clause[]
  readonly speech: Speech
  /** Of the next heading. */
  readonly depth: 2 | 3
}

/** Headings with what they head; the lines between them are one list each. */
function sectionsHtml(branches: readonly Branch[], setting: Setting): Html {
  const at = branches.findIndex(({ line }) => line.heading !== undefined)
  const lead = listHtml(at === -1 ? branches : branches.slice(0, at), setting)
  const [first, ...rest] = at === -1 ? [] : branches.slice(at)
  if (first === undefined) return lead
  if (first.line.heading === 'page') {
    const page = html`<section class="page">
${headingHtml(first.line, setting.depth)}
${listHtml(first.below, setting)}</section>
`
    return html`${lead}${page}${sectionsHtml(rest, setting)}`
  }
  const group = html`${headingHtml(first.line, 2)}\n${listHtml(first.below, setting)}`
  return html`${lead}${group}${sectionsHtml(rest, { ...setting, depth: 3 })}`
}

const headingHtml = ({ text, tone }: Line, depth: 2 | 3): Html =>
  depth === 2 ? html`<h2 class="${tone}">${text}</h2>` : html`<h3 class="${tone}">${text}</h3>`

function listHtml(branches: readonly Branch[], setting: Setting): Html {
  if (branches.length === 0) return nothing
  return html`<ul>
${branches.map((branch) => itemHtml(branch, setting))}</ul>
`
}

function itemHtml({ line, below }: Branch, setting: Setting): Html {
  const { clauses, speech } = setting
  const inner = below.length === 0 ? nothing : html`\n${listHtml(below, setting)}`
  const words = html`${wordsHtml(line)}${referenceHtml(line, clauses, speech)}`
  return html`<li class="${line.tone}${line.mark === '·' ? ' point' : ''}">${words}${inner}</li>\n`
}

/** A bullet is the style's; the other marks say how a condition stands. */
function wordsHtml(line: Line): Html {
  if (line.tone === 'quote' && line.cited !== undefined) {
    return html`<span lang="zh-CN">${line.text}</span>`
  }
  return line.mark === '·' ? html`${line.text}` : html`${markOf(line)}${line.text}`
}
