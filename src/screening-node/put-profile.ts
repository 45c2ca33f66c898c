import type { EarlierAward, Profile, Subject } from '../profile/profile'
import type { Stated } from '../profile/value'
import { dialectOf } from '../screening/sql/dialect'
import { hasRoom } from '../screening/sql/number-text'
import { awardsFlag, type Column, emptyFlag, makeRoom, none, type Rows, setNumber } from './columns'
import type { ReadPlain } from './plain-object'
import { flagOf, type Tables, takeBackLine } from './plain-profile'
import { lineFeed, textOf } from './plain-text'
import { valueReader } from './plain-value'
import { putText } from './texts'

/** An earlier award, and for which row of the enterprises. */
export interface AwardRow extends EarlierAward {
  readonly owner: number
}

/**
 * Puts a profile that the library has read into the rows, values in their canonical forms as if they
 * stood so in a line. False where a number has no room there; then nothing of it is in the rows.
 */
export type PutProfile = (profile: Profile, awards: AwardRow[]) => boolean

const { money } = dialectOf('duckdb').rooms

export function profilePutter(tables: Tables): PutProfile {
  const { own, listed } = tables
  const readers = new Map([own, ...listed].flatMap(readersOf))
  return ({ enterprise, collections, awards }, taken) => {
    makeRoom(own)
    const owner = own.count
    const fits =
      putSubject(enterprise, own, readers) &&
      listed.every((rows) => putList(collections.get(rows.type.subject), rows, own, readers)) &&
      (awards ?? []).every(({ amount }) => hasRoom(amount, money))
    if (!fits) {
      takeBackLine(tables)
      return false
    }
    if (awards !== null) flagOf(own, awardsFlag).values[owner] = awards.length === 0 ? 1 : 0
    taken.push(...(awards ?? []).map((award) => ({ ...award, owner })))
    own.count += 1
    return true
  }
}

type Readers = ReadonlyMap<string, ReadPlain>

const readersOf = (rows: Rows) =>
  rows.type.facts.flatMap((fact) => {
    const column = rows.facts.get(fact.id)
    return column === undefined ? [] : [[fact.id, valueReader(fact, column, rows)] as const]
  })

function putList(
  subjects: readonly Subject[] | undefined,
  rows: Rows,
  own: Rows,
  readers: Readers,
): boolean {
  if (subjects === undefined) return true
  flagOf(own, emptyFlag(rows.type.subject)).values[own.count] = subjects.length === 0 ? 1 : 0
  return subjects.every((subject) => {
    makeRoom(rows)
    const isPut = putSubject(subject, rows, readers)
    rows.owners[rows.count] = own.count
    rows.count += 1
    return isPut
  })
}

function putSubject({ id, facts }: Subject, rows: Rows, readers: Readers): boolean {
  const bytes = Buffer.from(id)
  putText(rows.ids, rows.count, bytes, 0, bytes.length)
  return [...facts].every(([fact, value]) => {
    const [column, read] = [rows.facts.get(fact), readers.get(fact)]
    if (column === undefined || read === undefined) throw new ReferenceError(`no column ${fact}`)
    return putValue(value, column, rows.count, read)
  })
}

function putValue(value: Stated, column: Column, row: number, read: ReadPlain): boolean {
  if (typeof value === 'string') {
    const text = textOf(`"${value}"`)
    return text.bytes[read(text, 0)] === lineFeed
  }
  if (value === null) column.values[row] = none
  else if (typeof value === 'boolean') column.values[row] = value ? 1 : 0
  else column.values[row] = setNumber(column, value)
  return true
}
