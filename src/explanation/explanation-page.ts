import { type Clauses, clausesOf } from './clauses'
import { clausesHtml, referenceHtml } from './clauses-html'
import type { Explanation } from './explanation'
import { explanationStyle } from './explanation-style'
import { type Html, html, nothing } from './html'
import { type Branch, type Section, sectionsOf } from './outline'
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
  const sections = sectionsOf(title, lines)
  const isGrouped = sections.some(({ heading }) => heading?.heading === 'group')
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
${sections.map((one) => sectionHtml(one, { clauses, speech }, isGrouped))}${clausesHtml(clauses, documents, speech)}
</main>
<footer><p>${say('notADecision')}</p><p>${say('madeWith', { version, digest })}</p></footer>
</body>
</html>
`
  return page.markup
}

interface Setting {
  readonly clauses: Clauses
  readonly speech: Speech
}

function sectionHtml({ heading, items }: Section, setting: Setting, isGrouped: boolean): Html {
  const list = listHtml(items, setting)
  if (heading === null) return list
  const { text, tone } = heading
  if (heading.heading === 'group') return html`<h2 class="${tone}">${text}</h2>\n${list}`
  const named = isGrouped
    ? html`<h3 class="${tone}">${text}</h3>`
    : html`<h2 class="${tone}">${text}</h2>`
  return html`<section class="page">
${named}
${list}</section>
`
}

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
