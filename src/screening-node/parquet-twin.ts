import {
  changed,
  inColumn,
  inElement,
  inFile,
  inGroup,
  inMetadata,
  itemsOf,
  numberOf,
  shiftedColumn,
  structOf,
  withField,
  withItems,
  without,
} from './parquet-footer'
import { binary, type Thrift, type ThriftStruct } from './thrift'

/** A column that is left out where it would say the same as another one, and stands behind that one. */
export interface Twin {
  readonly name: string
  readonly of: string
}

/** Bytes of a file, from one place to another. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What a file says of itself, and which of its bytes are to be written once more behind its last ones. */
export interface Twinned {
  readonly footer: ThriftStruct
  readonly again: readonly Range[]
}

/**
 * Says of a file, whose groups of rows end at a place, that it has the column too: with the bytes of the
 * other one, for to copy them is quicker than to have a database write the same values a second time.
 */
export function withTwin(footer: ThriftStruct, end: number, { name, of }: Twin): Twinned {
  const schema = itemsOf(footer, inFile.schema)
  const names = schema.map(nameOf)
  if (names.includes(name)) return { footer, again: [] }
  const place = names.indexOf(of)
  if (place < 1) throw new Error(`a Parquet file without the column ${of}`)
  const again: Range[] = []
  let at = end
  const groups = itemsOf(footer, inFile.groups).map((group) => {
    const columns = itemsOf(structOf(group), inGroup.columns)
    // what stands first in the schema is the row itself
    const column = structOf(columns[place - 1])
    const range = rangeOf(column)
    again.push(range)
    const twin = renamed(shiftedColumn(column, at - range.start), name)
    at += range.end - range.start
    return widened(group, columns, place, twin)
  })
  const [row, element] = [structOf(schema[0]), structOf(schema[place])]
  const named = withField(element, inElement.name, textOf(name))
  const elements = [
    changed(row, [inElement.columns], (count) => count + 1),
    ...schema.slice(1, place + 1),
    named,
    ...schema.slice(place + 1),
  ]
  const told = withItems(withItems(footer, inFile.schema, elements), inFile.groups, groups)
  return { footer: withOrder(told, place), again }
}

/** An order of values is told of each column, or of none; readers refuse a file that lacks one. */
function withOrder(footer: ThriftStruct, place: number): ThriftStruct {
  if (!footer.fields.has(inFile.orders)) return footer
  const orders = itemsOf(footer, inFile.orders)
  return withItems(footer, inFile.orders, [...orders.slice(0, place), ...orders.slice(place - 1)])
}

function nameOf(element: Thrift): string {
  const name = structOf(element).fields.get(inElement.name)
  return name?.kind === 'bytes' ? name.value.toString() : ''
}

const textOf = (name: string): Thrift => ({
  kind: 'bytes',
  type: binary,
  value: Buffer.from(name),
})

/** Where the pages of a column stand, of which one with a dictionary is the first. */
function rangeOf(column: ThriftStruct): Range {
  const metadata = structOf(column.fields.get(inColumn.metadata))
  const { dictionary, data, stored } = inMetadata
  const start = metadata.fields.has(dictionary)
    ? Math.min(numberOf(metadata, dictionary) || numberOf(metadata, data), numberOf(metadata, data))
    : numberOf(metadata, data)
  return { start, end: start + numberOf(metadata, stored) }
}

/** The column by another name, without what stands elsewhere in its file. */
function renamed(column: ThriftStruct, name: string): ThriftStruct {
  const { offsetIndex, columnIndex, metadata } = inColumn
  const told = withItems(structOf(column.fields.get(metadata)), inMetadata.path, [textOf(name)])
  const own = without(told, [inMetadata.bloom, inMetadata.bloomBytes])
  // each is told by its place and, in the next field, its length
  const lengths = [offsetIndex + 1, columnIndex + 1]
  return withField(without(column, [offsetIndex, columnIndex, ...lengths]), metadata, own)
}

/** A group of rows with one more column behind those before a place. */
function widened(
  group: Thrift,
  columns: readonly Thrift[],
  place: number,
  column: ThriftStruct,
): ThriftStruct {
  const metadata = structOf(column.fields.get(inColumn.metadata))
  const more = (id: number) => (bytes: number) => bytes + numberOf(metadata, id)
  const larger = changed(group, [inGroup.bytes], more(inMetadata.bytes))
  const all = [...columns.slice(0, place), column, ...columns.slice(place)]
  return withItems(changed(larger, [inGroup.stored], more(inMetadata.stored)), inGroup.columns, all)
}
