import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withDocuments } from '../../../src/generate/readme'
import { buildRulebook } from '../../../src/rulebook/build'
import { heldFiles } from '../../held-files'
import { workshops } from '../../workshops'

const marks = ['<!-- documents:start -->', '<!-- documents:end -->'] as const

describe('the table of documents', () => {
  it('in the README is up to date; `npm run generate` writes it', async () => {
    const built = buildRulebook(await heldFiles())
    if (built.kind === 'rejected') throw new Error('the rulebook has faults')
    const readme = readFileSync('README.md', 'utf8')
    expect(readme).toBe(withDocuments(readme, built.value))
  })

  it('has a row for each document, and leaves the rest as it is', () => {
    const readme = withDocuments(`before\n${marks.join('old')}\nafter\n`, workshops())
    expect(readme.split('\n')).toEqual([
      'before',
      marks[0],
      '| document | number | sentences | of them benefits | rules | awards with figures | bars | interpretations |',
      '|---|---|---:|---:|---:|---:|---:|---:|',
      '| `workshops-2020`: measures for craft workshops (invented) | unstated | 3 | 2 | 2 | 2 | 1 | 2 |',
      marks[1],
      'after',
      '',
    ])
  })

  it('says where a document has no ledger', () => {
    const built = { ...workshops(), ledgers: new Map() }
    expect(withDocuments(marks.join(''), built)).toContain('| no ledger |')
  })

  it.each(['nothing', marks[0], `${marks[1]}${marks[0]}`])('is not lost in %j', (readme) => {
    expect(() => withDocuments(readme, workshops())).toThrow(RangeError)
  })
})
