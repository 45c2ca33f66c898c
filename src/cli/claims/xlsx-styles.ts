import { inflated } from './inflate'
import type { Book } from './xlsx-book'
import { hear } from './xml'

// the formats of dates that are built in (ECMA-376 part 1, 18.8.30), those of East Asia among them
const builtInDates = [
  ...[14, 15, 16, 17, 22],
  ...[27, 28, 29, 30, 31, 36],
  ...[50, 51, 52, 53, 54, 57, 58],
]
const mostBytes = 50_000_000
// a colour, a condition or a text in a format is no part of a date
const decoration = /\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g

/** Which styles of cells show a date, by their place in the list of styles. */
export async function dateStylesOf({ file, parts }: Book): Promise<ReadonlySet<string>> {
  const entry = parts.get('styles')
  const dates = new Set(builtInDates.map(String))
  const styles = new Set<string>()
  let place = -1
  if (entry === undefined) return styles
  await hear(file, inflated(file, entry, mostBytes), {
    open: (name, attribute) => {
      const format = attribute('numFmtId') ?? ''
      if (name === 'numFmt' && isDate(attribute('formatCode') ?? '')) dates.add(format)
      if (name === 'cellXfs') place = 0
      if (name !== 'xf' || place < 0) return
      if (dates.has(format)) styles.add(`${place}`)
      place += 1
    },
    close: (name) => {
      if (name === 'cellXfs') place = -1
    },
    text: () => undefined,
  })
  return styles
}

const isDate = (format: string): boolean => /[yde]/i.test(plainFormat(format))

const plainFormat = (format: string): string =>
  format
    .replace(decoration, '')
    .replace(/general/gi, '')
    .replace(/E[+-]/g, '')
