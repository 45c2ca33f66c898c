import { describe, expect, it } from 'vitest'
import { ran } from './in-process'

const cases = [
  [
    ['screen', 'a.ndjson', '--only', 'elegible'],
    '错误：选项 --only <list> 的值“elegible”无效；应为 eligible, pending, undetermined, ineligible, not-in-force\n',
    'error: --only <list> has the value `elegible`; expected eligible, pending, undetermined, ineligible, not-in-force\n',
  ],
  [
    ['evaluate', 'a.yaml', '--evidence', 'sworn'],
    '错误：选项 --evidence <level> 的值“sworn”无效；应为 stated, documented, verified\n',
    'error: --evidence <level> has the value `sworn`; expected stated, documented, verified\n',
  ],
  [
    ['evaluate', 'a.yaml', '--reading', 'a=b', '--reading', 'a=c'],
    '错误：选项 --reading <interpretation=option> 重复给出：a\n',
    'error: --reading <interpretation=option> is given twice: a\n',
  ],
] as const

describe('a wrong value of an option', () => {
  it.each(cases)('%j is told in one language', async (args, zh, en) => {
    expect(await ran(...args)).toEqual({ code: 2, out: '', err: zh })
    expect(await ran(...args, '--locale', 'en')).toEqual({ code: 2, out: '', err: en })
    expect(await ran(...args, '--locale=en')).toEqual({ code: 2, out: '', err: en })
  })
})

describe('an id of a rule that there is not', () => {
  it.each([
    [['--rule', 'sichuan-2017/expansoin'], '--rule[0]'],
    [['--term', 'sichuan-2017/expansoin:rate=5%', '--source', 'x'], '--term[0].rule'],
  ])('%j is answered with the nearest one', async (args, path) => {
    const { code, err } = await ran(
      ...['evaluate', 'examples/enterprises/incoming-manufacturer.yaml', '--as-of', '2020-06-01'],
      ...args,
      ...['--locale', 'en'],
    )
    expect(code).toBe(2)
    expect(err).toBe(
      `${path}: names a rule that the rulebook does not have; expected a rule of the rulebook, ` +
        'such as sichuan-2017/expansion, found "sichuan-2017/expansoin"\n',
    )
  })
})
