import { expect, test } from 'vitest'
import { type Line, lineOf } from '../../src/desk/line'

const all = (line: Line<string>): readonly (string | undefined)[] =>
  Array.from({ length: line.length() }, () => line.next())

/** Everyone joins under the first letter of the name; gives who had to leave. */
const joined = (line: Line<string>, names: string): readonly (string | null)[] =>
  names.split(' ').map((name) => line.join(name.charAt(0), name))

test.each([
  ['a1 a2 a3 b1', 'a1 b1 a2 a3'],
  ['a1 a2 b1 b2 c1', 'a1 b1 c1 a2 b2'],
  ['a1', 'a1'],
])('of %s the turns are %s', (came, turns) => {
  const line = lineOf<string>(10)
  joined(line, came)
  expect(all(line).join(' ')).toBe(turns)
  expect(line.next()).toBeUndefined()
})

test('whoever was served last waits behind those who came meanwhile', () => {
  const line = lineOf<string>(10)
  joined(line, 'a1 a2 a3')
  expect(line.next()).toBe('a1')
  joined(line, 'b1')
  expect(all(line).join(' ')).toBe('a2 b1 a3')
})

test.each([
  ['a1 a2 a3 a4', 'a4', 'a1 a2 a3'],
  ['a1 a2 a3 b1', 'a3', 'a1 b1 a2'],
  ['a1 a2 b1 b2', 'b2', 'a1 b1 a2'],
  ['a1 b1 c1 d1', 'd1', 'a1 b1 c1'],
  ['a1 b1 b2 a2', 'a2', 'a1 b1 b2'],
])('of %s with room for three %s has to leave', (came, gone, turns) => {
  const line = lineOf<string>(3)
  expect(joined(line, came).filter((one) => one !== null)).toEqual([gone])
  expect(line.length()).toBe(3)
  expect(all(line).join(' ')).toBe(turns)
})

test('with no room nobody waits', () => {
  const line = lineOf<string>(0)
  expect(line.join('a', 'a1')).toBe('a1')
  expect(line.next()).toBeUndefined()
})

test('those who are sent away at the end wait no more', () => {
  const line = lineOf<string>(10)
  joined(line, 'a1 a2 b1')
  expect(line.clear()).toEqual(['a1', 'a2', 'b1'])
  expect([line.length(), line.next()]).toEqual([0, undefined])
})
