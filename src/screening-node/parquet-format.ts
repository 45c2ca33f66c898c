import type { StoredColumn, StoredType } from './stored-column'
import { type Thrift, type ThriftStruct, thriftBytes } from './thrift'

// What a Parquet file says of its columns; fields go by the numbers that the format gives them.

/** With what a Parquet file begins and ends. */
export const sign = 'PAR1'

// types of Thrift's
const [short, long, binary, list, struct] = [5, 6, 8, 9, 12]

const int = (value: number): Thrift => ({ kind: 'number', type: short, value })
const bigInt = (value: number): Thrift => ({ kind: 'number', type: long, value })
const bytes = (value: Buffer): Thrift => ({ kind: 'bytes', type: binary, value })
const text = (value: string): Thrift => bytes(Buffer.from(value))
const listOf = (item: number, items: readonly Thrift[]): Thrift => ({
  ...{ kind: 'list', type: list, item, items },
})
const fields = (...all: readonly (readonly [number, Thrift])[]): ThriftStruct => ({
  ...{ kind: 'struct', fields: new Map(all) },
})

const physical: Readonly<Record<StoredType['kind'], number>> = {
  integer: 1,
  long: 2,
  decimal: 2,
  text: 6,
}
const [asText, asDecimal] = [0, 5]
const [plain, runs] = [0, 3]
const [required, optional] = [0, 1]

/** The column in the schema. */
export function schemaOf({ name, type, isOptional }: StoredColumn): ThriftStruct {
  const said = [
    [1, int(physical[type.kind])],
    [3, int(isOptional ? optional : required)],
    [4, text(name)],
  ] as const
  if (type.kind === 'text') return fields(...said, [6, int(asText)])
  if (type.kind !== 'decimal') return fields(...said)
  const digits = type.digits + type.scale
  return fields(...said, [6, int(asDecimal)], [7, int(type.scale)], [8, int(digits)])
}

/** What stands before so many bytes with the values of so many rows. */
export const pageHead = (size: number, rows: number): Buffer =>
  thriftBytes(
    fields(
      [1, int(0)],
      [2, int(size)],
      [3, int(size)],
      [5, fields([1, int(rows)], [2, int(plain)], [3, int(runs)], [4, int(runs)])],
    ),
  )

/** Where the values of a column for a group of rows stand. */
export interface Chunk {
  readonly column: StoredColumn
  readonly at: number
  readonly size: number
}

/** What the file says of a group of rows. */
export function groupOf(chunks: readonly Chunk[], rows: number): ThriftStruct {
  const size = chunks.reduce((sum, one) => sum + one.size, 0)
  const columns = chunks.map((chunk) => chunkOf(chunk, rows))
  return fields([1, listOf(struct, columns)], [2, bigInt(size)], [3, bigInt(rows)])
}

function chunkOf({ column, at, size }: Chunk, rows: number): ThriftStruct {
  const metadata = fields(
    [1, int(physical[column.type.kind])],
    [2, listOf(short, [int(plain), int(runs)])],
    [3, listOf(binary, [text(column.name)])],
    [4, int(0)],
    [5, bigInt(rows)],
    [6, bigInt(size)],
    [7, bigInt(size)],
    [9, bigInt(at)],
  )
  return fields([2, bigInt(at)], [3, metadata])
}

/** What stands at the end of a file, but for its length and the sign. */
export const footerOf = (
  columns: readonly StoredColumn[],
  groups: readonly ThriftStruct[],
  rows: number,
): Buffer =>
  thriftBytes(
    fields(
      [1, int(1)],
      [
        2,
        listOf(struct, [
          fields([4, text('rows')], [5, int(columns.length)]),
          ...columns.map(schemaOf),
        ]),
      ],
      [3, bigInt(rows)],
      [4, listOf(struct, groups)],
    ),
  )

/** What a file ends with: what it says of itself, how long that is, and the sign. */
export function tailOf(footer: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(footer.length)
  return Buffer.concat([footer, length, Buffer.from(sign)])
}
