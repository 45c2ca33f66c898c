/**
 * A value of Thrift's compact protocol, in which the ends of Parquet files are written: enough of it
 * to read one and to write it down again.
 */
export type Thrift =
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'number'; readonly type: number; readonly value: number }
  | { readonly kind: 'bytes'; readonly type: number; readonly value: Buffer }
  | ThriftList
  | ThriftStruct

/** A list of values of one type. */
export interface ThriftList {
  readonly kind: 'list'
  readonly type: number
  readonly item: number
  readonly items: readonly Thrift[]
}

/** The fields of a struct by their numbers, in order. */
export interface ThriftStruct {
  readonly kind: 'struct'
  readonly fields: ReadonlyMap<number, Thrift>
}

const isTrue = 1
const isFalse = 2
/** The type of texts and other bytes. */
export const binary = 8
const list = 9
const set = 10
const struct = 12
// of a byte, and of a number with a fraction
const lengths = new Map([
  [3, 1],
  [7, 8],
])

interface Place {
  readonly bytes: Buffer
  at: number
}

/** The struct that stands at the beginning of some bytes. */
export const readThrift = (bytes: Buffer): ThriftStruct => readStruct({ bytes, at: 0 })

function nextByte(place: Place): number {
  const byte = place.bytes[place.at]
  if (byte === undefined) throw new Error('a Parquet file is cut off')
  place.at += 1
  return byte
}

function readUnsigned(place: Place): number {
  let value = 0
  for (let unit = 1; ; unit *= 128) {
    const byte = nextByte(place)
    value += (byte & 127) * unit
    if (byte < 128) break
  }
  if (!Number.isSafeInteger(value)) throw new Error('a Parquet file with too great a number')
  return value
}

function readSigned(place: Place): number {
  const value = readUnsigned(place)
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

function readStruct(place: Place): ThriftStruct {
  const fields = new Map<number, Thrift>()
  let last = 0
  for (let head = nextByte(place); head !== 0; head = nextByte(place)) {
    const type = head & 15
    last = head > 15 ? last + (head >> 4) : readSigned(place)
    const isFlag = type === isTrue || type === isFalse
    fields.set(last, isFlag ? { kind: 'flag', value: type === isTrue } : readValue(type, place))
  }
  return { kind: 'struct', fields }
}

function readValue(type: number, place: Place): Thrift {
  if (type === struct) return readStruct(place)
  if (type === list || type === set) return readList(type, place)
  if (type === isTrue || type === isFalse)
    return { kind: 'flag', value: nextByte(place) === isTrue }
  const length = type === binary ? readUnsigned(place) : lengths.get(type)
  if (length === undefined) return { kind: 'number', type, value: readSigned(place) }
  const value = place.bytes.subarray(place.at, place.at + length)
  place.at += length
  return { kind: 'bytes', type, value }
}

function readList(type: number, place: Place): ThriftList {
  const head = nextByte(place)
  const item = head & 15
  const count = head >> 4 === 15 ? readUnsigned(place) : head >> 4
  const items = Array.from({ length: count }, () => readValue(item, place))
  return { kind: 'list', type, item, items }
}

/** The bytes of a struct. */
export function thriftBytes(value: ThriftStruct): Buffer {
  const bytes: number[] = []
  writeStruct(value, bytes)
  return Buffer.from(bytes)
}

function writeUnsigned(value: number, bytes: number[]): void {
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  bytes.push(rest)
}

const writeSigned = (value: number, bytes: number[]): void =>
  writeUnsigned(value < 0 ? -value * 2 - 1 : value * 2, bytes)

function writeStruct({ fields }: ThriftStruct, bytes: number[]): void {
  let last = 0
  for (const [number, value] of fields) {
    const type = value.kind === 'flag' ? (value.value ? isTrue : isFalse) : typeOf(value)
    const step = number - last
    if (step > 0 && step < 16) bytes.push(step * 16 + type)
    else {
      bytes.push(type)
      writeSigned(number, bytes)
    }
    if (value.kind !== 'flag') writeValue(value, bytes)
    last = number
  }
  bytes.push(0)
}

const typeOf = (value: Exclude<Thrift, { kind: 'flag' }>): number =>
  value.kind === 'struct' ? struct : value.type

function writeValue(value: Thrift, bytes: number[]): void {
  switch (value.kind) {
    case 'flag':
      bytes.push(value.value ? isTrue : isFalse)
      break
    case 'number':
      writeSigned(value.value, bytes)
      break
    case 'bytes':
      if (value.type === binary) writeUnsigned(value.value.length, bytes)
      for (const byte of value.value) bytes.push(byte)
      break
    case 'list':
      writeList(value, bytes)
      break
    case 'struct':
      writeStruct(value, bytes)
  }
}

function writeList({ item, items }: ThriftList, bytes: number[]): void {
  if (items.length < 15) bytes.push(items.length * 16 + item)
  else {
    bytes.push(240 + item)
    writeUnsigned(items.length, bytes)
  }
  for (const one of items) writeValue(one, bytes)
}
