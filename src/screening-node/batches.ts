import { enterprise, type Vocabulary } from '../profile/vocabulary'
import { type Block, blocksOf, type Stretch } from './blocks'
import { awardsFlag, clear, emptyFlag, noRows, type Rows } from './columns'
import { type Apart, answeredLine, type ResultRow } from './library-answer'
import { lengthFault, type Reader, type RejectedLine, readLine } from './library-line'
import type { ReadPlain } from './plain-object'
import { lineReader, type Tables } from './plain-profile'
import { lineFeed, pastBlanks } from './plain-text'
import { type AwardRow, type PutProfile, profilePutter } from './put-profile'
import type { Signal } from './screen-options'

/** Lines of a stretch as rows; they are gone when the next batch is asked for. */
export interface Batch {
  readonly awards: readonly AwardRow[]
  /** What the library has answered itself. */
  readonly apart: readonly ResultRow[]
  /** The lines in it, without blank ones and with them. */
  readonly lines: number
  readonly all: number
}

/** What lines are read into, and by. */
export interface Reading {
  readonly tables: Tables
  readonly read: ReadPlain
  readonly put: PutProfile
  readonly reader: Reader
}

/** Makes room for rows of which only the facts that rules need are kept. */
export function newReading(reader: Reader, needed: ReadonlySet<string>): Reading {
  const { vocabulary } = reader.rulebook
  const tables = emptyTables(vocabulary, needed)
  return { tables, read: lineReader(tables), put: profilePutter(tables), reader }
}

function emptyTables(vocabulary: Vocabulary, needed: ReadonlySet<string>): Tables {
  const own = vocabulary.find(({ subject }) => subject === enterprise)
  if (own === undefined) throw new Error('a vocabulary without enterprises')
  const listed = vocabulary.filter((type) => type !== own)
  const flags = [...listed.map(({ subject }) => emptyFlag(subject)), awardsFlag]
  return { own: noRows(own, needed, flags), listed: listed.map((type) => noRows(type, needed, [])) }
}

// what is read of so many facts stays near the processor until it is written down
const mostCells = 2_000_000
const mostApart = 10_000

interface Lines {
  awards: AwardRow[]
  rejected: RejectedLine[]
  apart: ResultRow[]
  /** What the library has still to answer. */
  waiting: Apart[]
  lines: number
  all: number
}

/** What is told of the lines that are refused, soon after they are read, and what ends the reading. */
export interface Telling {
  readonly reject: (lines: readonly RejectedLine[]) => Promise<void>
  readonly signal: Signal | undefined
}

/**
 * Reads a stretch, batch after batch into the same rows. The first is short: from it an engine learns
 * how columns of every type are written before it has written much of the first.
 */
export async function* batchesOf(
  file: string,
  stretch: Stretch,
  reading: Reading,
  { reject, signal }: Telling,
): AsyncGenerator<Batch> {
  const { tables } = reading
  let before = 0
  let lines = noLines()
  for await (const block of blocksOf(file, stretch)) {
    // lines for the library take their time
    signal?.throwIfAborted()
    readBlock(block, reading, lines, before)
    await answerWaiting(lines, reading.reader, signal)
    await reject(lines.rejected.splice(0))
    const isFull = lines.apart.length > mostApart || [tables.own, ...tables.listed].some(isLarge)
    if (before === 0 || isFull) {
      before += lines.all
      yield lines
      clearAll(tables)
      lines = noLines()
    }
  }
  yield lines
  clearAll(tables)
}

const isLarge = ({ count, columns }: Rows): boolean => count * columns.length > mostCells

const noLines = (): Lines => ({
  awards: [],
  rejected: [],
  apart: [],
  waiting: [],
  lines: 0,
  all: 0,
})

async function answerWaiting(lines: Lines, reader: Reader, signal: Signal | undefined) {
  for (const one of lines.waiting.splice(0)) {
    signal?.throwIfAborted()
    const answer = await answeredLine(one, reader)
    if (answer.kind === 'rejected') lines.rejected.push(answer.rejected)
    else for (const row of answer.rows) lines.apart.push(row)
  }
  lines.rejected.sort((left, right) => left.line - right.line)
}

function clearAll({ own, listed }: Tables): void {
  for (const rows of [own, ...listed]) clear(rows)
}

function readBlock(
  { text, end }: Block,
  { read, put, reader }: Reading,
  lines: Lines,
  before: number,
): void {
  const { bytes } = text
  for (let at = 0; at < end; lines.all += 1) {
    const found = read(text, at)
    if (found >= 0) {
      lines.lines += 1
      at = found + 1
      continue
    }
    const feed = bytes.indexOf(lineFeed, at)
    if (pastBlanks(bytes, at) !== feed) {
      lines.lines += 1
      const number = before + lines.all + 1
      const fault = lengthFault(feed - at, number, reader)
      if (fault !== null) lines.rejected.push(fault.rejected)
      else readWithCare(bytes.toString('utf8', at, feed), number, lines)
    }
    at = feed + 1
  }

  function readWithCare(told: string, number: number, taken: Lines): void {
    const line = readLine(told.replace(/^\uFEFF/u, ''), number, reader)
    if (line.kind === 'rejected') taken.rejected.push(line.rejected)
    else if (!put(line.profile, taken.awards)) taken.waiting.push({ ...line, line: number })
  }
}
