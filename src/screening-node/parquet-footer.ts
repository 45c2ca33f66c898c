import type { Thrift, ThriftList, ThriftStruct } from './thrift'

// What a Parquet file says at its end, as it is read and changed: the numbers of the fields are those
// that the format gives them.

export const inFile = { schema: 2, rows: 3, groups: 4, orders: 7 }
export const inElement = { name: 4, columns: 5 }
export const inGroup = { columns: 1, bytes: 2, place: 5, stored: 6, ordinal: 7 }
export const inColumn = { place: 2, metadata: 3, offsetIndex: 4, columnIndex: 6 }
export const inMetadata = {
  ...{ path: 3, bytes: 6, stored: 7, data: 9, index: 10, dictionary: 11 },
  ...{ bloom: 14, bloomBytes: 15 },
}

export function structOf(value: Thrift | undefined): ThriftStruct {
  if (value?.kind !== 'struct') throw new Error('a Parquet file that lacks a struct')
  return value
}

export function itemsOf({ fields }: ThriftStruct, id: number): readonly Thrift[] {
  return listOf(fields.get(id)).items
}

function listOf(value: Thrift | undefined): ThriftList {
  if (value?.kind !== 'list') throw new Error('a Parquet file that lacks a list')
  return value
}

export function numberOf({ fields }: ThriftStruct, id: number): number {
  const found = fields.get(id)
  if (found?.kind !== 'number') throw new Error('a Parquet file that lacks a number')
  return found.value
}

/** The struct with other numbers in those of the fields that it has. */
export function changed(
  value: Thrift | undefined,
  ids: readonly number[],
  to: (number: number) => number,
): ThriftStruct {
  const fields = new Map(structOf(value).fields)
  for (const id of ids) {
    const field = fields.get(id)
    if (field?.kind === 'number') fields.set(id, { ...field, value: to(field.value) })
  }
  return { kind: 'struct', fields }
}

/** The struct with another value in a field that it has. */
export const withField = (value: ThriftStruct, id: number, field: Thrift): ThriftStruct => ({
  kind: 'struct',
  fields: new Map([...value.fields].map(([key, old]) => [key, key === id ? field : old])),
})

/** The struct with other items in a list that it has. */
export const withItems = (
  value: ThriftStruct,
  id: number,
  items: readonly Thrift[],
): ThriftStruct => withField(value, id, { ...listOf(value.fields.get(id)), items })

/** The struct without some of its fields. */
export const without = ({ fields }: ThriftStruct, ids: readonly number[]): ThriftStruct => ({
  kind: 'struct',
  fields: new Map([...fields].filter(([id]) => !ids.includes(id))),
})

/** What is said of a column in a group of rows, which stands so many bytes further back. */
export function shiftedColumn(column: Thrift, shift: number): ThriftStruct {
  // a place that is not told is zero
  const moved = (place: number): number => (place > 0 ? place + shift : place)
  const { data, index, dictionary, bloom } = inMetadata
  const { place, metadata, offsetIndex, columnIndex } = inColumn
  const told = structOf(column).fields.get(metadata)
  const shifted = changed(column, [place, offsetIndex, columnIndex], moved)
  if (told === undefined) return shifted
  return withField(shifted, metadata, changed(told, [data, index, dictionary, bloom], moved))
}
