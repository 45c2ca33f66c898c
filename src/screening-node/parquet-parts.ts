import { type FileHandle, open } from 'node:fs/promises'
import { sign, tailOf } from './parquet-format'
import { readThrift, type Thrift, type ThriftStruct, thriftBytes } from './thrift'

// A Parquet file is its groups of rows, then what says where they are. So files of the same columns
// are joined by writing their groups one after the other, without looking into any of them.

// the length of what stands before it, and the sign
const tail = 8

/** A Parquet file: where its groups of rows end, and what it says of them. */
interface Part {
  readonly file: string
  readonly end: number
  readonly footer: ThriftStruct
}

async function partOf(file: string): Promise<Part> {
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
    return { file, end, footer: readThrift(bytes) }
  } finally {
    await handle.close()
  }
}

// the numbers of the fields, as the format has them
const inFile = { schema: 2, rows: 3, groups: 4 }
const inGroup = { columns: 1, place: 5, ordinal: 7 }
const inColumn = { place: 2, metadata: 3, offsetIndex: 4, columnIndex: 6 }
const inMetadata = { data: 9, index: 10, dictionary: 11, bloom: 14 }

// so that a large file passes through little memory
const carried = 1024 * 1024

/**
 * Writes one Parquet file of the rows of several, in their order, as they come; says how many there
 * were. Of none there is no Parquet file.
 */
export async function joinParquet(files: AsyncIterable<string>, out: string): Promise<number> {
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
      const { end, footer } = await partOf(file)
      first ??= footer
      assertSameColumns(first, footer)
      const shift = at - sign.length
      groups.push(...itemsOf(footer, inFile.groups).map((one) => shiftedGroup(one, shift)))
      rows += numberOf(footer, inFile.rows)
      await carry(file, { start: sign.length, end }, to, room)
      at += end - sign.length
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

/** Writes the bytes of a file from one place to another behind what is written. */
async function carry(
  file: string,
  { start, end }: { readonly start: number; readonly end: number },
  to: FileHandle,
  room: Buffer,
): Promise<void> {
  const from = await open(file)
  try {
    for (let at = start; at < end; ) {
      const { bytesRead } = await from.read(room, 0, Math.min(room.length, end - at), at)
      if (bytesRead === 0) throw new Error(`${file} has become shorter`)
      await to.appendFile(room.subarray(0, bytesRead))
      at += bytesRead
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

function structOf(value: Thrift | undefined): ThriftStruct {
  if (value?.kind !== 'struct') throw new Error('a Parquet file that lacks a struct')
  return value
}

function itemsOf({ fields }: ThriftStruct, id: number): readonly Thrift[] {
  const found = fields.get(id)
  if (found?.kind !== 'list') throw new Error('a Parquet file that lacks a list')
  return found.items
}

function numberOf({ fields }: ThriftStruct, id: number): number {
  const found = fields.get(id)
  if (found?.kind !== 'number') throw new Error('a Parquet file that lacks a number')
  return found.value
}

/** The struct with other numbers in those of the fields that it has. */
function changed(value: Thrift, ids: readonly number[], to: (number: number) => number): Thrift {
  const fields = new Map(structOf(value).fields)
  for (const id of ids) {
    const field = fields.get(id)
    if (field?.kind === 'number') fields.set(id, { ...field, value: to(field.value) })
  }
  return { kind: 'struct', fields }
}

function withItems(value: Thrift, id: number, items: readonly Thrift[]): Thrift {
  const fields = new Map(structOf(value).fields)
  const field = fields.get(id)
  if (field?.kind === 'list') fields.set(id, { ...field, items })
  return { kind: 'struct', fields }
}

/** A group of rows that stands so many bytes further back. */
function shiftedGroup(group: Thrift, shift: number): Thrift {
  // a place that is not told is zero
  const moved = (place: number): number => (place > 0 ? place + shift : place)
  const columns = itemsOf(structOf(group), inGroup.columns).map((column) => {
    const fields = new Map(structOf(column).fields)
    const metadata = fields.get(inColumn.metadata)
    const { data, index, dictionary, bloom } = inMetadata
    if (metadata !== undefined) {
      fields.set(inColumn.metadata, changed(metadata, [data, index, dictionary, bloom], moved))
    }
    const { place, offsetIndex, columnIndex } = inColumn
    return changed({ kind: 'struct', fields }, [place, offsetIndex, columnIndex], moved)
  })
  return changed(withItems(group, inGroup.columns, columns), [inGroup.place], moved)
}
