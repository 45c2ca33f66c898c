import { type Html, html } from '../explanation/html'
import type { Line } from '../explanation/page'

const deepest = 6

/** Lines of an explanation, each a paragraph set in by its level. */
export const linesHtml = (lines: readonly Line[]): Html =>
  html`<div class="lines">\n${lines.map(lineHtml)}</div>\n`

function lineHtml({ level, mark, tone, text }: Line): Html {
  const kind = `line l${Math.min(level, deepest)} ${tone}`
  return html`<p class="${kind}">${mark === '' ? '' : `${mark} `}${text}</p>\n`
}
