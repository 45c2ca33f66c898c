import { isMet, type Ratio, type Row, type SectionResult } from './measure/result'
import type { Spread } from './measure/statistics'

/** A section as lines of plain text: what was compared, what was measured, the ratios. */
export function sectionLines({ title, notes, rows, ratios }: SectionResult): readonly string[] {
  return [
    title,
    '-'.repeat(title.length),
    ...table(rows.map(rowCells)),
    ...(ratios.length > 0 && rows.length > 0 ? [''] : []),
    ...table(ratios.map(ratioCells)),
    ...(notes.length > 0 ? [''] : []),
    ...notes.map((note) => `  ${note}`),
    '',
  ]
}

/** All targets at a glance. */
export function summaryLines(results: readonly SectionResult[]): readonly string[] {
  const judged = results.flatMap(({ ratios }) => ratios.map(isMet)).filter((met) => met !== null)
  const met = judged.filter((one) => one).length
  return [`${met} of ${judged.length} targets met`]
}

const rowCells = ({ name, unit, value }: Row): readonly string[] => [
  name,
  figure(value.median),
  unit,
  apart(value),
]

function ratioCells(ratio: Ratio): readonly string[] {
  const { name, value, target } = ratio
  const cells = [name, `${figure(value.median)} ×`, apart(value)]
  if (target === undefined) return cells
  const { kind, ratio: bound, aim } = target
  const aimed = aim === undefined ? '' : `, aim ${aim}`
  return [...cells, `${kind} ${bound}${aimed}`, isMet(ratio) === true ? 'met' : 'NOT MET']
}

const apart = ({ low, high }: Spread): string =>
  low === high ? '' : `(${figure(low)} to ${figure(high)})`

/** Three digits that count, thousands apart. */
function figure(number: number): string {
  if (!Number.isFinite(number)) return '-'
  const text = Number(number.toPrecision(3)).toString()
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ' ')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function table(lines: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const cells of lines) {
    for (const [column, cell] of cells.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length)
    }
  }
  return lines.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 1 ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
