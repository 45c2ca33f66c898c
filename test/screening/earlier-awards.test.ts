import { expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { rowsByLibrary, screenedLines, sorted } from './screened-lines'

const options = { asOf: '2018-06-01', documents: ['sichuan-2017'] }
const rules = rulebook.rules.flatMap(({ id, document }) =>
  document === 'sichuan-2017' ? [id] : [],
)

const awards: Readonly<Record<string, object>> = {
  'of a subject with a zero byte and a quote': { subject: "a\u0000b'c" },
  'of a subject that is half a character': { subject: '\ud800' },
  'of no subject': { subject: undefined },
  'of the most money that has room': { amount: '99999999999999.9999' },
  'of the least money': { amount: '0.0001' },
  'of nothing': { amount: '0' },
  'of more money than has room': { amount: '999999999999999.99999' },
  'on the first day': { date: '1900-01-01' },
  'on the last day': { date: '2200-12-31' },
  'on a day in February': { date: '2016-02-29' },
}

const given = { amount: '5', date: '2018-01-01', subject: 'p' }

test('earlier awards are taken as they are, whatever stands in them', async () => {
  const profiles = Object.entries(awards).map(([id, more]) => ({
    enterprise: { id, place: '510100', revenue: '60000000' },
    projects: [{ id: 'p', investment: '300000000' }],
    awards: rules.map((rule) => ({ ...given, ...more, rule })),
  }))
  const { rows, answered } = await screenedLines(profiles, rulebook, {
    ...options,
    format: 'ndjson',
  })
  expect(answered).toBe(profiles.length)
  expect(sorted(rows)).toEqual(sorted(await rowsByLibrary(profiles, rulebook, options)))
})
