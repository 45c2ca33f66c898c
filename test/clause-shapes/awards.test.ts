import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { rulebookOf } from '../held-files'
import { pages } from './pages'

const page = (await pages()).find(({ name }) => name.startsWith('08'))
if (page === undefined) throw new Error('no page of a lifetime cap')
const rulebook = rulebookOf(page.files)
const drug = { id: 'one', won: true, sales: '2000万元' }
const award = { rule: 'hainan/tender', amount: '290万元', date: '2023-06-30', subject: 'one' }

const evaluated = (awards: readonly object[], drugs: readonly object[] = [drug]) =>
  evaluate(rulebook, { enterprise: { place: '460000' }, drugs, awards }, { asOf: '2023-12-31' })

describe('earlier awards in an evaluation', () => {
  it('under a rule that there is not are refused, for a misspelt one would be paid twice', async () => {
    const { status, issues } = await evaluated([award, { ...award, rule: 'hainan/tendre' }])
    expect(status).toBe('rejected')
    expect(issues).toMatchObject([{ code: 'unknown_rule', path: 'awards[1].rule' }])
  })

  it.each([
    { what: 'on the day itself count', date: '2023-12-31', low: '100000' },
    { what: 'to come do not', date: '2024-01-01', low: '600000' },
  ])('$what', async ({ date, low }) => {
    const { findings } = await evaluated([{ ...award, date }])
    expect(findings.map(({ amount }) => amount)).toMatchObject([{ low, high: low }])
  })

  it('of one subject leave those of another alone', async () => {
    const { findings } = await evaluated([award], [drug, { ...drug, id: 'two' }])
    expect(findings.map(({ amount }) => amount?.low)).toEqual(['100000', '600000'])
  })
})
