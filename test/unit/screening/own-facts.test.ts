import { expect, it } from 'vitest'
import { verdicts } from '../../../src/evaluation/finding'
import { decide } from '../../../src/screening/decide'
import { rulebookWith } from '../../screening/formulas'

// the enterprise of this vocabulary has no facts, so that those of a thing are the first of all
const rulebook = rulebookWith({ fact: 'thing.cost' })

it('decides each subject by its own facts where the enterprise has none', () => {
  const things = [{ id: 'one', flag: false }, { id: 'two' }, { id: 'three', flag: true }]
  const answer = decide(rulebook, { things }, { asOf: '2024-06-30', only: verdicts })
  const told = answer.status === 'decided' ? answer.decisions : []
  expect(told.map(({ subject, verdict }) => [subject.id, verdict])).toEqual([
    ['one', 'ineligible'],
    ['two', 'undetermined'],
    ['three', 'eligible'],
  ])
})
