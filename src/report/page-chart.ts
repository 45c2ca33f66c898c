import { type Html, html, nothing } from '../explanation/html'
import { compare, decimalOf, max, multiply, textOf } from '../money/decimal'
import { formatMoney } from '../money/format-money'
import { wholeSteps } from '../money/rounding'
import { type Group, groups } from './page-groups'
import type { PageSetting } from './page-setting'
import { type PageSummary, type Tally, tallyOf } from './page-summary'
import { groupTitle } from './page-words'

const rowHeight = 50
const zero = decimalOf('0')

/**
 * The claims and the money of each group as bars. Its widths are shares of the page, so that its
 * letters are never scaled; what it says stands in it as text and in the table below it.
 */
export function chartHtml(summary: PageSummary, setting: PageSetting): Html {
  const { say } = setting
  const shown = groups.filter((group) => tallyOf(summary, group).count > 0)
  if (shown.length === 0) return nothing
  const tallies = shown.map((group) => [group, tallyOf(summary, group)] as const)
  const count = greatest(tallies.map(([, tally]) => String(tally.count)))
  const money = greatest(tallies.map(([, tally]) => tally.claimed))
  const bars = tallies.map(([group, tally], index) =>
    barHtml(group, tally, { at: index * rowHeight, count, money }, setting),
  )
  const text = tallies
    .map(([group, tally]) => barText(group, tally, setting))
    .reduce((first, second) => setting.speech.say('sentences', { first, second }))
  const height = shown.length * rowHeight
  return html`<figure class="chart"><figcaption>${say('chart')}
<span class="key"><span class="swatch count"></span>${say('chartCount')}</span>
<span class="key"><span class="swatch money"></span>${say('chartMoney')}</span></figcaption>
<svg role="img" aria-labelledby="chart-title chart-text" width="100%" height="${height}">
<title id="chart-title">${say('chart')}</title>
<desc id="chart-text">${text}</desc>
${bars}</svg></figure>
`
}

interface Scale {
  readonly at: number
  readonly count: string
  readonly money: string
}

function barHtml(
  group: Group,
  tally: Tally,
  { at, count, money }: Scale,
  setting: PageSetting,
): Html {
  const counted = share(String(tally.count), count)
  const claimed = share(tally.claimed, money)
  return html`<text x="0" y="${at + 16}">${groupTitle(group, setting)}</text>
<text x="100%" y="${at + 16}" text-anchor="end">${figures(group, tally, setting)}</text>
<rect class="count" x="0" y="${at + 23}" width="${counted}" height="9"/>
${claimed === '0%' ? nothing : html`<rect class="money" x="1" y="${at + 34}" width="${claimed}" height="8"/>\n`}`
}

/** How many claims, and what was claimed; rows that could not be read claim nothing. */
function figures(group: Group, { count, claimed }: Tally, { say, speech }: PageSetting): string {
  if (group === 'rejected') return say('barNoMoney', { count: String(count) })
  return say('bar', { count: String(count), amount: formatMoney(claimed, speech.locale) })
}

const barText = (group: Group, tally: Tally, setting: PageSetting): string =>
  setting.speech.say('labelled', {
    label: groupTitle(group, setting),
    text: figures(group, tally, setting),
  })

const greatest = (values: readonly string[]): string =>
  textOf(values.map(decimalOf).reduce((left, right) => max(left, right), zero))

const perMille = decimalOf('990')
const toPercent = decimalOf('0.1')

/** A value as a share of the greatest, in percent, a little less than all so that no edge is cut. */
function share(value: string, greatestValue: string): string {
  const [part, whole] = [decimalOf(value), decimalOf(greatestValue)]
  if (compare(part, zero) <= 0 || compare(whole, zero) <= 0) return '0%'
  const steps = wholeSteps(multiply(part, perMille), whole)
  // what is there is seen, however little it is
  return `${textOf(multiply(max(steps, decimalOf('4')), toPercent))}%`
}
