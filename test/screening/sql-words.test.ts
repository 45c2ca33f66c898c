import { expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { plainName } from '../../src/screening/sql/words'
import { rowsByLibrary, screenedLines, sorted } from './screened-lines'

const options = { asOf: '2018-06-01' }

const ofWords = rulebook.vocabulary.flatMap(({ subject, facts }) =>
  subject === 'enterprise' ? facts.filter(({ name }) => plainName(name).startsWith('"')) : [],
)

test('a fact whose name is a word of SQL may be stated, known not to exist or left out', async () => {
  expect(ofWords.map(({ name, type }) => [name, type])).toEqual([['leading', 'boolean']])
  const profiles = ofWords.flatMap(({ name }) =>
    [{}, { [name]: true }, { [name]: false }, { [name]: null }].map((facts, index) => ({
      enterprise: { id: `${name} ${index}`, place: '520100', ...facts },
    })),
  )
  const { rows } = await screenedLines(profiles, rulebook, { ...options, format: 'ndjson' })
  expect(sorted(rows)).toEqual(sorted(await rowsByLibrary(profiles, rulebook, options)))
})
