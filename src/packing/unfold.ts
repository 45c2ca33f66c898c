import { putEnd } from './ends'
import {
  atomMark,
  atoms,
  end,
  isKept,
  keyEnd,
  lastMark,
  listMark,
  lowMark,
  numberMark,
  referenceMark,
  shapeMark,
  shapesEnd,
} from './folding'

/** The data that a text was folded of. */
export function unfolded(text: string): unknown {
  const body = text.indexOf(shapesEnd)
  const shapes = text
    .slice(0, body)
    .split(end)
    .map((keys) => keys.split(keyEnd).slice(0, -1))
  const kept: unknown[] = []
  let at = body + shapesEnd.length
  const keep = (value: unknown): unknown => {
    if (isKept(value)) kept.push(value)
    return value
  }
  const line = (): string => {
    const from = at
    at = text.indexOf(end, from) + 1
    return text.slice(from, at - 1)
  }
  const read = (): unknown => {
    const mark = text.charCodeAt(at)
    if (mark < shapeMark || mark > lastMark || text.startsWith(end, at)) return keep(line())
    at += 1
    if (mark >= listMark) return keep(items(mark - listMark))
    if (mark === numberMark) return JSON.parse(line())
    if (mark >= atomMark) return atoms[mark - atomMark]
    if (mark >= referenceMark) {
      at += 1
      return kept[(mark - referenceMark) * 1024 + text.charCodeAt(at - 1) - lowMark]
    }
    return keep(entries(shapes[mark - shapeMark] ?? []))
  }
  const items = (length: number): unknown => {
    const list: unknown[] = []
    for (let index = 0; index < length; index += 1) list.push(read())
    return list
  }
  const entries = (keys: readonly string[]): unknown => {
    const object: Record<string, unknown> = {}
    for (const key of keys) object[key] = read()
    putEnd(object)
    return object
  }
  return read()
}
