import { describe, expect, it } from 'vitest'
import { ran } from './in-process'

const rule = 'sichuan-2017/incoming-investment'
const profile = 'examples/enterprises/incoming-manufacturer.yaml'
const asked = ['--as-of', '2020-06-01', '--json']

describe('the level of evidence on the command line', () => {
  it.each([
    ['evaluate', ['evaluate', profile, '--rule', rule]],
    ['explain', ['explain', rule, profile]],
  ])('is taken by %s', async (_, command) => {
    const [stated, documented] = await Promise.all([
      ran(...command, ...asked, '--evidence', 'stated'),
      ran(...command, ...asked, '--evidence', 'documented'),
    ])
    expect([stated.code, documented.code]).toEqual([0, 0])
    expect(JSON.parse(stated.out)).toMatchObject({ findings: [{ verdict: 'eligible' }] })
    expect(JSON.parse(documented.out)).toMatchObject({ findings: [{ verdict: 'undetermined' }] })
  })
})
