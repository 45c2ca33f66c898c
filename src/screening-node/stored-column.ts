import type { Room } from '../screening/sql/dialect'
import { type Column, none, unknown } from './columns'
import { makeRoomFor, type Sheet } from './sheet'
import { endOf, startOf, type Texts } from './texts'
import { mark, openMarks } from './value-marks'

/** What a column of a Parquet file holds: texts, whole numbers of 32 or 64 bits, or decimals of 64. */
export type StoredType =
  | { readonly kind: 'text' | 'integer' | 'long' }
  | { readonly kind: 'decimal'; readonly digits: number; readonly scale: number }

/** A column of a Parquet file, by which what rows hold is written down. */
export interface StoredColumn {
  readonly name: string
  readonly type: StoredType
  /** Whether rows may have no value; then it is written first which of them have one. */
  readonly isOptional: boolean
  /** The least and the greatest value in some rows, by which a reader passes over all of them. */
  readonly bounds?: (rows: Int32Array) => readonly [least: number, most: number] | null
  readonly write: (sheet: Sheet, rows: Int32Array) => void
}

/** Texts, of which every row has one. */
export const storedTexts = (name: string, texts: Texts): StoredColumn => ({
  ...{ name, type: { kind: 'text' }, isOptional: false },
  write: (sheet, rows) => {
    for (const row of rows) writeText(sheet, texts, row)
  },
})

function writeText(sheet: Sheet, texts: Texts, row: number): void {
  const [start, end] = [startOf(texts, row), endOf(texts, row)]
  makeRoomFor(sheet, 4 + end - start)
  const { bytes, view } = sheet
  view.setInt32(sheet.at, end - start, true)
  let at = sheet.at + 4
  for (let place = start; place < end; place += 1, at += 1) bytes[at] = texts.bytes[place] ?? 0
  sheet.at = at
}

/** Whole numbers of 32 bits, of which every row has one. */
export const storedNumbers = (name: string, numberOf: (row: number) => number): StoredColumn => ({
  ...{ name, type: { kind: 'integer' }, isOptional: false },
  write: (sheet, rows) => {
    makeRoomFor(sheet, 4 * rows.length)
    for (const row of rows) {
      sheet.view.setInt32(sheet.at, numberOf(row), true)
      sheet.at += 4
    }
  },
})

/** What is stated in a column, as it stands when it is written, and what has been seen of it. */
export interface Source {
  readonly name: string
  readonly column: Pick<Column, 'values' | 'fractions'>
  /** What is written for `none`. */
  readonly noneAs: number
  /** What is written for each other number; null where it is written itself. */
  readonly codes: (() => readonly number[]) | null
  readonly seen: Seen
}

/** Whether anything has been stated, and whether anything was stated not to exist. */
export interface Seen {
  isStated: boolean
  hasNone: boolean
}

/** Whole numbers of 32 bits. */
export const storedIntegers = (source: Source): StoredColumn => ({
  ...{ name: source.name, type: { kind: 'integer' }, isOptional: true },
  write: (sheet, rows) => writeIntegers(source, sheet, rows),
})

// The loops below stand in functions of the module, not in closures: an engine that compiles those
// for all columns at once would look up every constant of the module for every value. And they have
// no `if` of what is stated, for that cannot be foreseen, and a wrong guess of the processor takes
// longer than to write a value and write the next one over it.

function writeIntegers(source: Source, sheet: Sheet, rows: Int32Array): void {
  const marks = openMarks(sheet, rows.length)
  makeRoomFor(sheet, 4 * rows.length)
  const { bytes, view } = sheet
  const { noneAs, seen } = source
  const { values } = source.column
  const codes = source.codes?.() ?? null
  let { at } = sheet
  let anyNone = 0
  for (let index = 0; index < rows.length; index += 1) {
    const value = values[rows[index] ?? 0] ?? unknown
    const hasValue = Number(value !== unknown)
    mark(bytes, marks, index, hasValue)
    const isNone = Number(value === none)
    anyNone |= isNone
    // what has no code takes that of the first, which is not kept
    const written = codes === null ? value : (codes[value & ~(value >> 31)] ?? 0)
    view.setInt32(at, isNone === 1 ? noneAs : written, true)
    at += 4 * hasValue
  }
  if (anyNone === 1) seen.hasNone = true
  if (at > sheet.at) seen.isStated = true
  sheet.at = at
}

/** Whole numbers of 32 bits with their bounds. */
export const boundedIntegers = (source: Source): StoredColumn => ({
  ...storedIntegers(source),
  bounds: (rows) => boundsOf(source, rows),
})

function boundsOf({ column, noneAs }: Source, rows: Int32Array): readonly [number, number] | null {
  const { values } = column
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    const value = values[row] ?? unknown
    if (value === unknown) continue
    const written = value === none ? noneAs : value
    least = Math.min(least, written)
    most = Math.max(most, written)
  }
  return least <= most ? [least, most] : null
}

/** Whole numbers of 64 bits. */
export const storedLongs = (source: Source): StoredColumn =>
  storedUnits(source, { kind: 'long' }, 1)

/**
 * Decimals of so many digits before and behind the point, of which there are at most 18; what is
 * behind the point is told in units of the last digit, null where nothing is.
 */
export const storedDecimals = (source: Source, room: Room): StoredColumn =>
  storedUnits(source, { kind: 'decimal', ...room }, 10 ** room.scale)

const storedUnits = (source: Source, type: StoredType, unit: number): StoredColumn => ({
  ...{ name: source.name, type, isOptional: true },
  write: (sheet, rows) => writeLongs(source, unit, sheet, rows),
})

function writeLongs(source: Source, unit: number, sheet: Sheet, rows: Int32Array): void {
  const marks = openMarks(sheet, rows.length)
  makeRoomFor(sheet, 8 * rows.length)
  const { bytes, view } = sheet
  const { noneAs, seen } = source
  const { values, fractions } = source.column
  const codes = source.codes?.() ?? null
  let { at } = sheet
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const value = values[row] ?? unknown
    const hasValue = Number(value !== unknown)
    mark(bytes, marks, index, hasValue)
    if (value === none) seen.hasNone = true
    const written = codes === null ? value : (codes[value] ?? 0)
    writeUnits(view, at, value === none ? noneAs : written, fractions?.[row] ?? 0, unit)
    at += 8 * hasValue
  }
  if (at > sheet.at) seen.isStated = true
  sheet.at = at
}

const ofHigh = 2 ** 32

function writeUnits(view: DataView, at: number, whole: number, behind: number, unit: number): void {
  const units = whole * unit + behind
  if (units > Number.MAX_SAFE_INTEGER) {
    view.setBigInt64(at, BigInt(whole) * BigInt(unit) + BigInt(behind), true)
    return
  }
  const high = Math.floor(units / ofHigh)
  view.setUint32(at, units - high * ofHigh, true)
  view.setInt32(at + 4, high, true)
}
