import { describe, expect, it } from 'vitest'
import { finder, isKey, keyOf, textOf } from '../../src/screening-node/plain-text'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const names = Array.from({ length: 40 }, (_, index) => letters.slice(0, index + 1))

/** Whether a key stands at a place of a line. */
const stands = (name: string, line: string, from: number): boolean =>
  isKey(keyOf(name), textOf(line), from)

describe('a key of any length', () => {
  it.each(names)('is found where it stands: %s', (name) => {
    expect(stands(name, `"${name}":1`, 1)).toBe(true)
    expect(stands(name, `  {"${name}"`, 4)).toBe(true)
  })

  it.each(names)('is not taken for one that differs in a single byte, or is longer: %s', (name) => {
    for (let place = 0; place < name.length; place += 1) {
      const other = `${name.slice(0, place)}_${name.slice(place + 1)}`
      expect(stands(name, `"${other}":1`, 1)).toBe(false)
    }
    expect(stands(name, `"${name}s":1`, 1)).toBe(false)
    expect(stands(name, `"${name.slice(1)}":1`, 1)).toBe(false)
  })

  it.each(names)('does not go on behind the end of a line, or of the text: %s', (name) => {
    const begun = name.slice(0, -1)
    expect(stands(name, `"${begun}\n${name.slice(-1)}":1`, 1)).toBe(false)
    expect(stands(name, `"${begun}`, 1)).toBe(false)
    expect(stands(name, `"${name}`, 1)).toBe(false)
    expect(stands(name, '"', 1)).toBe(false)
  })

  it('is told from all others that begin with it', () => {
    const find = finder(names.map((name) => ({ name, key: keyOf(name) })))
    const found = names.map((name) => find(textOf(`"${name}"`), 1)?.name)
    expect(found).toEqual(names)
  })

  it('may be of more bytes than characters', () => {
    expect(stands('四川省中医药', '"四川省中医药":1', 1)).toBe(true)
    expect(stands('四川省中医药', '"四川省中医院":1', 1)).toBe(false)
  })
})
