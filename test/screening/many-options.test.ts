import { expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { noRows, setNumber } from '../../src/screening-node/columns'
import { viewOf } from '../../src/screening-node/views'
import { rowsByLibrary, screenedLines, sorted } from './screened-lines'

// with more options than a number has bits, the rows that the queries read say options by their names

const more = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [`further${index}`, { zh: '其他', en: 'another' }]),
)

/** The rulebook with more options for every fact that has some. */
const wide: Rulebook = {
  ...rulebook,
  vocabulary: rulebook.vocabulary.map((type) => ({
    ...type,
    facts: type.facts.map((fact) =>
      fact.options === undefined ? fact : { ...fact, options: { ...fact.options, ...more } },
    ),
  })),
}

const choices = wide.vocabulary.flatMap(({ subject, facts }) =>
  subject === 'enterprise' ? facts.filter(({ type }) => /^choices?$/u.test(type)) : [],
)

const values = (options: readonly string[], isList: boolean): readonly unknown[] => [
  null,
  ...[options[0], options.at(-1)].map((option) => (isList ? [option] : option)),
  ...(isList ? [[]] : []),
]

const stated = choices.flatMap(({ name, type, options = {} }) =>
  values(Object.keys(options), type === 'choices').map((value) => ({ [name]: value })),
)

test('options of which there are many may be stated, known not to exist or left out', async () => {
  const profiles = [{}, ...stated].map((facts, index) => ({
    enterprise: { id: `e${index}`, place: '510100', ...facts },
  }))
  const options = { asOf: '2018-06-01' }
  const { rows, answered } = await screenedLines(profiles, wide, { ...options, format: 'ndjson' })
  expect(choices.map(({ type }) => type)).toEqual(expect.arrayContaining(['choice', 'choices']))
  expect(answered).toBe(profiles.length)
  expect(sorted(rows)).toEqual(sorted(await rowsByLibrary(profiles, wide, options)))
})

test('a choice that nobody has is answered, too', async () => {
  const profiles = choices.map(({ name }) => ({ enterprise: { id: name, [name]: null } }))
  for (const profile of profiles) {
    const options = { asOf: '2018-06-01', documents: ['sichuan-2017'] }
    const { rows } = await screenedLines([profile], wide, { ...options, format: 'ndjson' })
    expect(sorted(rows)).toEqual(sorted(await rowsByLibrary([profile], wide, options)))
  }
})

test('a query is as long for many sets of options as for few', () => {
  const own = wide.vocabulary.find(({ subject }) => subject === 'enterprise')
  if (own === undefined) throw new Error('no enterprises')
  const lengthWith = (count: number): number => {
    const rows = noRows(own, new Set(own.facts.map(({ id }) => id)), [])
    for (const column of rows.columns) {
      for (let set = 0; set < count; set += 1) setNumber(column, [`option ${set}`])
    }
    const seen = new Map(rows.columns.map(({ name }) => [name, { isStated: true, hasNone: true }]))
    return viewOf({ rows, file: 'rows.parquet', seen }, 'texts').length
  }
  expect(lengthWith(1000)).toBe(lengthWith(1))
})
