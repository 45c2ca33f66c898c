import { describe, expect, test } from 'vitest'
import { sha256Of } from '../../../src/document/digest'
import { type RegisterFormat, registerOf } from '../../../src/rulebook/register-format'

const title = { zh: '名录', en: 'register' }
const columns: RegisterFormat['columns'] = [
  { name: 'code', title, type: 'place' },
  { name: 'name', title, type: 'text' },
  { name: 'since', title, type: 'date' },
  { name: 'share', title, type: 'decimal' },
  { name: 'sum', title, type: 'money' },
  { name: 'count', title, type: 'count' },
]
const header = columns.map(({ name }) => name).join()

const read = (csv: string, sha256 = sha256Of(csv)) => {
  const content = { id: 'r', title, source: title, asOf: '2020', sha256, columns }
  return registerOf({ file: 'seeds/registers/r.yaml', content, lineOf: () => 6 }, csv)
}

const faultsOf = (csv: string, sha256?: string): readonly string[] => {
  const register = read(csv, sha256)
  if (register.kind === 'accepted') return []
  return register.issues.map(({ code, file, line, path }) => `${code} ${file}:${line}:${path}`)
}

const row = '511902,巴州,2017-03-31,0.5,20万元,7'

describe('a register', () => {
  test('has the text of its cells', () => {
    expect(read(`${header}\n${row}\n`)).toEqual({
      kind: 'accepted',
      value: {
        id: 'r',
        title,
        source: title,
        asOf: '2020',
        columns: ['code', 'name', 'since', 'share', 'sum', 'count'],
        aliases: {},
        rows: [['511902', '巴州', '2017-03-31', '0.5', '20万元', '7']],
      },
    })
  })

  test.each([
    ['without a last line end', `${header}\n${row}`, 1],
    ['with lines as on Windows', `${header}\r\n${row}\r\n`, 1],
    ['with a byte order mark', `\uFEFF${header}\n${row}\n`, 1],
    ['with a comma in quotes', `${header}\n${row.replace('巴州', '"巴州,南江"')}\n`, 1],
    ['with a line end in quotes', `${header}\n${row.replace('巴州', '"巴\n州"')}\n${row}\n`, 2],
    ['with no row', `${header}\n`, 0],
  ])('%s is read', (_, csv, rows) => {
    const register = read(csv)
    expect(register.kind === 'accepted' && register.value.rows).toHaveLength(rows)
  })

  const csv = (cells: string): string => `${header}\n${row}\n${cells}\n`
  test.each<[string, string, ...string[]]>([
    ['another header', `x${header}\n${row}\n`, 'malformed seeds/registers/r.yaml:6:columns'],
    ['nothing', '', 'malformed seeds/registers/r.yaml:6:columns'],
    ['a cell too few', csv('511902,巴州'), 'malformed seeds/registers/r.csv:3:rows[1]'],
    ['a cell too many', csv(`${row},x`), 'malformed seeds/registers/r.csv:3:rows[1]'],
    ['an empty line', `${header}\n\n${row}\n`, 'malformed seeds/registers/r.csv:2:rows[0]'],
    [
      'no place',
      csv(row.replace('511902', '51190')),
      'wrong_value seeds/registers/r.csv:3:rows[1].code',
    ],
    [
      'no date',
      csv(row.replace('03-31', '02-30')),
      'impossible_date seeds/registers/r.csv:3:rows[1].since',
    ],
    [
      'no number',
      csv(row.replace('0.5', 'half')),
      'malformed seeds/registers/r.csv:3:rows[1].share',
    ],
    [
      'no amount',
      csv(row.replace('20万元', '20万人')),
      'bad_money seeds/registers/r.csv:3:rows[1].sum',
    ],
    ['no count', csv(row.replace(/7$/, '7.5')), 'malformed seeds/registers/r.csv:3:rows[1].count'],
    [
      'an empty cell',
      csv(row.replace(/7$/, '')),
      'malformed seeds/registers/r.csv:3:rows[1].count',
    ],
    [
      'two faults in two rows',
      `${header}\n${row.replace('0.5', 'x')}\n${row.replace('20万元', 'x')}\n`,
      'malformed seeds/registers/r.csv:2:rows[0].share',
      'bad_money seeds/registers/r.csv:3:rows[1].sum',
    ],
    [
      'a row after one with a line end in quotes, whose line is not known',
      `${header}\n${row.replace('巴州', '"巴\n州"')}\n${row.replace('0.5', 'x')}\n`,
      'malformed seeds/registers/r.csv:undefined:rows[1].share',
    ],
  ])('with %s is refused', (_, text, ...faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  test('whose bytes are not those of its digest is refused', () => {
    const digest = sha256Of(`${header}\n${row}\n`)
    expect(faultsOf(`${header}\r\n${row}\r\n`, digest)).toEqual([
      'digest_differs seeds/registers/r.yaml:6:sha256',
    ])
  })
})
