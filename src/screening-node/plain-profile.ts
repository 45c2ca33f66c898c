import { enterprise, type Fact } from '../profile/vocabulary'
import { awardsFlag, type Column, emptyFlag, makeRoom, type Rows, takeBack } from './columns'
import { listReader, type Member, member, objectReader, type ReadPlain } from './plain-object'
import { closeBracket, endOfText, lineFeed, openBracket, pastBlanks, quote } from './plain-text'
import { nullReader, valueReader } from './plain-value'
import { isSameText, putText, type Texts } from './texts'

/** The rows of every kind of subject, those of the enterprises apart. */
export interface Tables {
  readonly own: Rows
  readonly listed: readonly Rows[]
}

/** The characters that ids and names have at most, and notes, as the library has it. */
const mostText = 200
const mostNote = 2000
// beyond so many the library finds an id that is there twice sooner
const mostItems = 64

/**
 * Reads a line into a row of the enterprises and rows of what it lists: the place of the line feed,
 * or -1 where it is not in its plain form; then nothing of it is in the rows, and the library has to
 * read it. What is taken here the library takes too, for the same values; that is the law of it.
 */
export function lineReader({ own, listed }: Tables): ReadPlain {
  const lists = listed.map((rows) => listMember(rows, own))
  const readProfile = objectReader(
    [member('note', textReader(mostNote)), emptyAwards(own), ...lists],
    member(enterprise, subjectReader(own)),
  )
  return (text, from) => {
    const { bytes } = text
    makeRoom(own)
    const at = readProfile(text, pastBlanks(bytes, from))
    const end = at < 0 ? -1 : pastBlanks(bytes, at)
    if (bytes[end] === lineFeed) {
      own.count += 1
      return end
    }
    takeBackLine({ own, listed })
    return -1
  }
}

/** Takes back what is there of the line that is being read. */
export function takeBackLine({ own, listed }: Tables): void {
  takeBack(own, own.count)
  for (const rows of listed) {
    let { count } = rows
    while (count > 0 && rows.owners[count - 1] === own.count) count -= 1
    takeBack(rows, count)
  }
}

/** An object with the id and the facts of a subject, into the row behind the last one. */
function subjectReader(rows: Rows): ReadPlain {
  const facts = rows.type.facts.map((fact) => factMember(fact, rows))
  const id = member('id', ({ bytes }, from) => {
    const end = bytes[from] === quote ? endOfText(bytes, from + 1, mostText) : -1
    if (end <= from + 1) return -1
    putText(rows.ids, rows.count, bytes, from + 1, end)
    return end + 1
  })
  return objectReader([member('name', textReader(mostText, 1)), ...facts], id)
}

function factMember(fact: Fact, rows: Rows): Member {
  const column = rows.facts.get(fact.id)
  if (column === undefined) throw new ReferenceError(`no column for ${fact.id}`)
  return member(fact.name, valueReader(fact, column, rows), nullReader(column, rows))
}

const textReader =
  (most: number, least = 0): ReadPlain =>
  ({ bytes }, from) => {
    const end = bytes[from] === quote ? endOfText(bytes, from + 1, most) : -1
    return end < from + 1 + least ? -1 : end + 1
  }

function listMember(rows: Rows, own: Rows): Member {
  const readItem = subjectReader(rows)
  const flag = flagOf(own, emptyFlag(rows.type.subject))
  const readList = listReader((text, from) => {
    makeRoom(rows)
    const end = readItem(text, from)
    rows.owners[rows.count] = own.count
    rows.count += 1
    return end
  })
  return member(rows.type.collection ?? rows.type.subject, (text, from) => {
    const first = rows.count
    const end = readList(text, from)
    flag.values[own.count] = rows.count === first ? 1 : 0
    return end >= 0 && areDifferent(rows.ids, first, rows.count) ? end : -1
  })
}

function areDifferent(ids: Texts, first: number, end: number): boolean {
  if (end - first > mostItems) return false
  for (let index = first + 1; index < end; index += 1) {
    for (let other = first; other < index; other += 1) {
      if (isSameText(ids, other, index)) return false
    }
  }
  return true
}

/** An empty list of earlier awards; one that has some is for the library. */
function emptyAwards(own: Rows): Member {
  const flag = flagOf(own, awardsFlag)
  return member('awards', ({ bytes }, from) => {
    const at = bytes[from] === openBracket ? pastBlanks(bytes, from + 1) : -1
    flag.values[own.count] = 1
    return bytes[at] === closeBracket ? at + 1 : -1
  })
}

/** The column of yes or no of that name. */
export function flagOf(own: Rows, name: string): Column {
  const flag = own.flags.get(name)
  if (flag === undefined) throw new ReferenceError(`no column ${name}`)
  return flag
}
