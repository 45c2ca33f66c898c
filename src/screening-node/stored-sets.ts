import { none, unknown } from './columns'
import { makeRoomFor, type Sheet } from './sheet'
import type { Source, StoredColumn } from './stored-column'
import { mark, openMarks } from './value-marks'

/** What parts the options of a set in its text; by itself it stands for what is known not to exist. */
export const betweenOptions = '\n'

const noSet = Buffer.from(betweenOptions)

/**
 * Sets of options as texts, of which each row has its own: a query that held all sets would be as
 * long as they are, and copy them for every few rows.
 */
export const storedSets = (
  { name, column, seen }: Source,
  sets: () => readonly (readonly string[])[],
): StoredColumn => {
  const texts: Buffer[] = []
  return {
    ...{ name, type: { kind: 'text' }, isOptional: true },
    write: (sheet, rows) => {
      for (const set of sets().slice(texts.length))
        texts.push(Buffer.from(set.join(betweenOptions)))
      const marks = openMarks(sheet, rows.length)
      const { values } = column
      for (let index = 0; index < rows.length; index += 1) {
        const value = values[rows[index] ?? 0] ?? unknown
        if (value === unknown) continue
        mark(sheet.bytes, marks, index, 1)
        seen.isStated = true
        if (value === none) seen.hasNone = true
        writeBytes(sheet, texts[value] ?? noSet)
      }
    },
  }
}

function writeBytes(sheet: Sheet, text: Buffer): void {
  makeRoomFor(sheet, 4 + text.length)
  sheet.view.setInt32(sheet.at, text.length, true)
  text.copy(sheet.bytes, sheet.at + 4)
  sheet.at += 4 + text.length
}
