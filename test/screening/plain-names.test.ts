import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact, Vocabulary } from '../../src/profile/vocabulary'
import { newReading } from '../../src/screening-node/batches'
import { unknown } from '../../src/screening-node/columns'
import { slack, textIn } from '../../src/screening-node/plain-text'
import { freshReading, reader, toldBy } from './plain-line'

const line =
  '{"enterprise":{"id":"a","place":"513301","employees":123456789012345,"revenue":"12345678901234.1234","sectors":["tcm-health-manufacturing"],"aboveScaleOn":"2018-12-29","industrial":false,"marketStatus":"listed"},"projects":[{"id":"p"}]}'

/** A block that a last line without a line feed fills up to its end, and what stands behind it. */
function fullBlock(lines: string, behind: string) {
  const bytes = Buffer.alloc(lines.length + slack, behind)
  bytes.write(`${lines}\n`)
  return textIn(bytes)
}

test.each(['0', '"', ':', 'true', '\n', ' '])(
  'where a block ends in a line nothing of what stands behind it is read: %j',
  (behind) => {
    const { read } = freshReading()
    expect(read(fullBlock(line, behind), 0)).toBe(line.length)
    for (let end = 0; end < line.length; end += 1) {
      const text = fullBlock(`${line}\n${line.slice(0, end)}`, behind)
      expect(read(text, line.length + 1)).toBe(-1)
    }
  },
)

const words = { zh: '某项', en: 'something' }
const long = 'anInventedFactWhoseNameIsLongerThanSixteenBytes'
// each begins with all that are shorter, or differs from them in its last byte
const names = Array.from({ length: 30 }, (_, index) => [
  long.slice(0, index + 1),
  `${long.slice(0, index + 1)}0`,
]).flat()
const options = Object.fromEntries(names.map((name) => [name.toLowerCase(), words]))

const facts: readonly Fact[] = names.map((name, index) => ({
  ...{ id: `enterprise.${name}`, name, subject: 'enterprise', title: words, question: words },
  ...(index % 2 === 0 ? { type: 'count' } : { type: 'choice', options }),
}))
const vocabulary: Vocabulary = [
  { subject: 'enterprise', collection: null, title: words, question: words, facts },
]

const statedOf = ({ name, type }: Fact) =>
  (type === 'count'
    ? fc.integer({ min: 0, max: 999_999_999_999_999 }).map(String)
    : fc.constantFrom(...Object.keys(options)).map((one) => `"${one}"`)
  ).map((value) => [name, value] as const)

test('facts and options are told apart whose names begin with one another', () => {
  const { rulebook } = reader
  const all = new Set(facts.map(({ id }) => id))
  const { read, tables } = newReading({ ...reader, rulebook: { ...rulebook, vocabulary } }, all)
  const line = fc.shuffledSubarray([...facts]).chain((some) => fc.tuple(...some.map(statedOf)))
  fc.assert(
    fc.property(line, fc.constantFrom('', ' '), (stated, blank) => {
      const members = stated.map(([name, value]) => `"${name}"${blank}:${value}`)
      const text = `{"enterprise":{${['"id":"a"', ...members].join(`,${blank}`)}}}`
      tables.own.count = 0
      for (const { values } of tables.own.columns) values.fill(unknown)
      expect(read(fullBlock(text, '"'), 0)).toBe(text.length)
      const wanted = stated.map(([name, value]) => [
        `enterprise.${name}`,
        value.replaceAll('"', ''),
      ])
      expect(toldBy(tables.own)).toEqual([{ id: 'a', facts: Object.fromEntries(wanted) }])
    }),
    { numRuns: 300 },
  )
})
