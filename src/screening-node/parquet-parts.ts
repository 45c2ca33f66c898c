import { type FileHandle, open } from 'node:fs/promises'
import {
  changed,
  inFile,
  inGroup,
  itemsOf,
  numberOf,
  shiftedColumn,
  structOf,
  withItems,
} from './parquet-footer'
import { sign, tailOf } from './parquet-format'
import { type Range, type Twin, type Twinned, withTwin } from './parquet-twin'
import { readThrift, type Thrift, type ThriftStruct, thriftBytes } from './thrift'

// A Parquet file is its groups of rows, then what says where they are. So files of the same columns
// are joined by writing their groups one after the other, without looking into any of them.

// the length of what stands before it, and the sign
const tail = 8

/** A Parquet file: where its groups of rows end, and what it says of them. */
interface Part extends Twinned {
  readonly end: number
}

async function partOf(file: string, twin: Twin): Promise<Part> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const last = Buffer.alloc(tail)
    await handle.read(last, 0, tail, size - tail)
    const length = last.readUInt32LE(0)
    if (last.toString('latin1', 4) !== sign) throw new Error(`${file} is no Parquet file`)
    const end = size - tail - length
    const bytes = Buffer.alloc(length)
    await handle.read(bytes, 0, length, end)
    return { end, ...withTwin(readThrift(bytes), end, twin) }
  } finally {
    await handle.close()
  }
}

// so that a large file passes through little memory
const carried = 1024 * 1024

/**
 * Writes one Parquet file of the rows of several, in their order, as they come; says how many there
 * were. Of none there is no Parquet file. Files that lack the twin of a column have it then.
 */
export async function joinParquet(
  files: AsyncIterable<string>,
  out: string,
  twin: Twin,
): Promise<number> {
  const to = await open(out, 'w')
  try {
    await to.appendFile(sign)
    const room = Buffer.alloc(carried)
    let [at, rows] = [sign.length, 0]
    const groups: Thrift[] = []
    let first: ThriftStruct | null = null
    let count = 0
    for await (const file of files) {
      count += 1
      const { end, footer, again } = await partOf(file, twin)
      first ??= footer
      assertSameColumns(first, footer)
      const shift = at - sign.length
      groups.push(...itemsOf(footer, inFile.groups).map((one) => shiftedGroup(one, shift)))
      rows += numberOf(footer, inFile.rows)
      const ranges = [{ start: sign.length, end }, ...again]
      await carry(file, ranges, to, room)
      at += ranges.reduce((sum, range) => sum + range.end - range.start, 0)
    }
    if (first === null) return 0
    const numbered = groups.map((group, index) => changed(group, [inGroup.ordinal], () => index))
    const whole = changed(withItems(first, inFile.groups, numbered), [inFile.rows], () => rows)
    await to.appendFile(tailOf(thriftBytes(structOf(whole))))
    return count
  } finally {
    await to.close()
  }
}

/** Writes bytes of a file behind what is written. */
async function carry(
  file: string,
  ranges: readonly Range[],
  to: FileHandle,
  room: Buffer,
): Promise<void> {
  const from = await open(file)
  try {
    for (const { start, end } of ranges) {
      for (let at = start; at < end; ) {
        const { bytesRead } = await from.read(room, 0, Math.min(room.length, end - at), at)
        if (bytesRead === 0) throw new Error(`${file} has become shorter`)
        await to.appendFile(room.subarray(0, bytesRead))
        at += bytesRead
      }
    }
  } finally {
    await from.close()
  }
}

function assertSameColumns(one: ThriftStruct, other: ThriftStruct): void {
  const schema = ({ fields }: ThriftStruct): Buffer =>
    thriftBytes({
      kind: 'struct',
      fields: new Map([...fields].filter(([id]) => id === inFile.schema)),
    })
  if (!schema(one).equals(schema(other))) throw new Error('Parquet files of different columns')
}

/** A group of rows that stands so many bytes further back. */
function shiftedGroup(group: Thrift, shift: number): ThriftStruct {
  // a place that is not told is zero
  const moved = (place: number): number => (place > 0 ? place + shift : place)
  const columns = itemsOf(structOf(group), inGroup.columns)
  const shifted = columns.map((column) => shiftedColumn(column, shift))
  return changed(withItems(structOf(group), inGroup.columns, shifted), [inGroup.place], moved)
}
