import { describe, expect, test } from 'vitest'
import { none, unknown } from '../../src/screening-node/columns'
import type { Sheet } from '../../src/screening-node/sheet'
import {
  type Source,
  type StoredColumn,
  storedDecimals,
  storedIntegers,
  storedLongs,
} from '../../src/screening-node/stored-column'

const codes = [10, 20, 30]
const room = { digits: 14, scale: 0 }

const forms: readonly (readonly [string, number, (source: Source) => StoredColumn])[] = [
  ['integers', 4, storedIntegers],
  ['longs', 8, storedLongs],
  ['decimals', 8, (source) => storedDecimals(source, room)],
]

/** A sheet that has room for so many bytes at first. */
function sheetOf(size: number): Sheet {
  const bytes = Buffer.alloc(size, 0xaa)
  const view = new DataView(bytes.buffer, bytes.byteOffset, size)
  return { bytes, view, at: 0, stored: Promise.resolve() }
}

const sourceOf = (values: readonly number[], noneAs: number, hasCodes: boolean): Source => ({
  ...{ name: 'fact', column: { values: Int32Array.from(values), fractions: null }, noneAs },
  ...{ codes: hasCodes ? () => codes : null, seen: { isStated: false, hasNone: false } },
})

describe.each(forms)('columns of %s', (_, width, columnOf) => {
  /** The values that are written of so many rows, on a sheet that has to grow. */
  function written(column: StoredColumn, rows: number, size = 1): readonly number[] {
    const sheet = sheetOf(size)
    column.write(
      sheet,
      Int32Array.from({ length: rows }, (_row, index) => index),
    )
    const start = 4 + sheet.bytes.readInt32LE(0)
    const count = (sheet.at - start) / width
    return Array.from({ length: count }, (_value, index) =>
      sheet.bytes.readInt32LE(start + index * width),
    )
  }

  test.each([
    [none, false, [2, none, 0]],
    [0, false, [2, 0, 0]],
    [none, true, [30, none, 10]],
    [0, true, [30, 0, 10]],
  ])('write what is known not to exist as %i, with codes: %s', (noneAs, hasCodes, wanted) => {
    const source = sourceOf([2, unknown, none, 0, unknown], noneAs, hasCodes)
    expect(written(columnOf(source), 5)).toEqual(wanted)
    expect(source.seen).toEqual({ isStated: true, hasNone: true })
  })

  test('remember what they have seen once', () => {
    const source = sourceOf([none, 1, unknown], none, false)
    const column = columnOf(source)
    for (const row of [0, 1, 2]) column.write(sheetOf(1000), Int32Array.of(row))
    expect(source.seen).toEqual({ isStated: true, hasNone: true })
  })

  test('have seen nothing where nothing is known', () => {
    const source = sourceOf([unknown, unknown], none, false)
    expect(written(columnOf(source), 2)).toEqual([])
    expect(source.seen).toEqual({ isStated: false, hasNone: false })
  })

  test('have room for every row on a sheet of any size', () => {
    for (let size = 1; size < 80; size += 1) {
      for (const values of [[unknown], [7], [0, 1, unknown], [none, unknown, 5], [3, 4, 5]]) {
        const stated = values.filter((value) => value !== unknown)
        expect(written(columnOf(sourceOf(values, none, false)), values.length, size)).toEqual(
          stated,
        )
      }
    }
  })
})
