import { withoutEnds } from './ends'
import {
  atomMark,
  atoms,
  end,
  isKept,
  keyEnd,
  listMark,
  lowMark,
  numberMark,
  referenceMark,
  shapeMark,
  shapesEnd,
} from './folding'

const letter = (code: number): string => String.fromCharCode(code)

const marks = /[\ue000-\uf8ff]/

function plain(text: string): string {
  if (marks.test(text)) throw new RangeError('a text has characters that cannot be folded')
  return text
}

const keysOf = (value: object): string =>
  Object.keys(value)
    .map((key) => plain(key) + keyEnd)
    .join('')

/** JSON data as one text that repeats little, for `unfolded`. */
export function folded(data: unknown): string {
  const shapes = new Map<string, number>()
  const kept = new Map<string, number>()
  const shapeOf = (keys: string): number => {
    shapes.set(keys, shapes.get(keys) ?? shapes.size)
    return shapes.get(keys) ?? 0
  }
  const bodyOf = (value: unknown): string => {
    if (typeof value === 'string') return plain(value) + end
    if (typeof value === 'number') return `${letter(numberMark)}${value}${end}`
    if (Array.isArray(value)) return letter(listMark + value.length) + value.map(written).join('')
    if (typeof value !== 'object' || value === null) {
      return letter(
        atomMark + atoms.indexOf(value === true ? true : value === false ? false : null),
      )
    }
    const shape = letter(shapeMark + shapeOf(keysOf(value)))
    return shape + Object.values(value).map(written).join('')
  }
  const written = (value: unknown): string => {
    const key = JSON.stringify(value)
    const before = kept.get(key)
    if (before !== undefined) {
      return letter(referenceMark + (before >> 10)) + letter(lowMark + (before & 1023))
    }
    const body = bodyOf(value)
    if (isKept(value)) kept.set(key, kept.size)
    return body
  }
  const body = written(withoutEnds(data))
  return [...shapes.keys()].join(end) + shapesEnd + body
}
