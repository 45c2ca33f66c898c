import { describe, expect, it } from 'vitest'
import { settingsFor } from '../../../src/evaluation/settings-for'
import { rulebook } from '../../../src/rulebook'

const day = (asOf: string) => settingsFor({ asOf }, rulebook)

describe('settings of options that only say a day', () => {
  it('are the same ones on the same day', () => {
    const first = day('2020-06-01')
    const [one, other] = [day('2020-06-01'), day('2020-06-01')]
    if (one.kind === 'rejected' || other.kind === 'rejected') throw new Error('refused')
    expect(one).toEqual(first)
    expect(one.value).toBe(other.value)
  })

  it('are others on another day', () => {
    day('2020-06-01')
    expect(day('2020-06-02')).toMatchObject({ value: { asOf: '2020-06-02' } })
    expect(day('2020-06-31')).toMatchObject({ kind: 'rejected' })
    expect(day('2020-06-01')).toMatchObject({ value: { asOf: '2020-06-01' } })
  })

  it('are not those of options on the same day that say more', () => {
    const documents = ['sichuan-2017']
    const more = { asOf: '2020-06-01', documents }
    expect(settingsFor(more, rulebook)).toMatchObject({ value: { documents: new Set(documents) } })
    expect(day('2020-06-01')).toMatchObject({ value: { documents: null } })
    expect(settingsFor(more, rulebook)).toMatchObject({ value: { documents: new Set(documents) } })
    expect(settingsFor({ ...more, evidence: 'verified' }, rulebook)).toMatchObject({
      value: { evidence: { level: 'verified' } },
    })
  })

  it('are not those that a getter told when it was asked before', () => {
    const days = ['2020-06-01', '2020-06-02', '2020-06-03']
    const options = {
      get asOf() {
        return days.shift() ?? '2020-06-04'
      },
    }
    day('2020-06-02')
    const read = settingsFor(options, rulebook)
    if (read.kind === 'rejected') throw new Error('refused')
    expect(settingsFor({ asOf: read.value.asOf }, rulebook)).toEqual(read)
  })
})
