import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Issue } from '../../src/issue/issue'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)

let database: DuckDBConnection
beforeAll(async () => {
  database = await (await DuckDBInstance.create()).connect()
})

/** What is refused of a file, line by line; or the faults of the whole. */
async function refusedOf(file: string) {
  const options = { asOf: '2020-06-01', rules: ['sichuan-2017/expansion'], locale: 'en' } as const
  const result = await screenFile(file, rulebook, { ...options, out: at('out.csv') })
  if (result.kind === 'rejected') return { issues: result.issues, refused: [] }
  const { lines, answered, rejected, rejectedFile } = result.value
  expect(lines).toBe(answered + rejected)
  const text = rejectedFile === null ? '' : readFileSync(rejectedFile, 'utf8')
  const rows: { line: number; fact: string; reason: string }[] = text
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row))
  expect(rows).toHaveLength(rejected)
  return { issues: [], lines, refused: rows.map(({ line, fact }) => `${line} ${fact}`), rows }
}

async function ofCsv(text: string) {
  writeFileSync(at('in.csv'), text)
  return refusedOf(at('in.csv'))
}

async function ofParquet(sql: string) {
  await database.run(`COPY (${sql}) TO '${at('in.parquet')}' (FORMAT parquet)`)
  return refusedOf(at('in.parquet'))
}

const long = (length: number): string => 'x'.repeat(length)

/** What stands in a table, how many lines it has, and which of them are refused for what. */
const tables: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['only ids', 'id\na\nb\n', 2, []],
  [
    'only lines that cannot be read',
    'id,place\na,x\nb,y\n',
    2,
    ['2 enterprise.place', '3 enterprise.place'],
  ],
  [
    'a mark of its encoding, and line ends of two signs',
    '\uFEFFid,place\r\na,513301\r\n\r\nb,x\r\n',
    2,
    ['4 enterprise.place'],
  ],
  ['line ends of a single return', 'id,place\ra,513301\rb,x\r', 2, ['3 enterprise.place']],
  [
    'cells over several lines',
    'id,name,place\n"a","1\n2",513301\nb,"x""y",x\n',
    2,
    ['4 enterprise.place'],
  ],
  [
    'rows too long and too short',
    `id,place\na\nb,${long(9)}${',1'.repeat(10_000)}\nc,513301\n`,
    3,
    ['2 ', '3 '],
  ],
  ['a cell of a million characters', `id,name\na,${long(1_000_000)}\nb,y\n`, 2, ['2 ']],
  ['a long cell', `id,name\na,${long(200_000)}\nb,y\n`, 2, ['2 enterprise.name']],
  [
    'numbers of every kind',
    'id,revenue\na,NaN\nb,Infinity\nc,1e3\nd,-5\ne,"1,000"\nf,０\ng,+5\n',
    7,
    [
      '2 enterprise.revenue',
      '3 enterprise.revenue',
      '4 enterprise.revenue',
      '5 enterprise.revenue',
      '8 enterprise.revenue',
    ],
  ],
  [
    'a value beside the word that there is none',
    'id,revenue,revenue_absent\na,5,true\nb,,true\nc,5,false\nd,5,\ne,null,true\n',
    5,
    ['2 enterprise.revenue_absent'],
  ],
  [
    'that word before the value',
    'id,revenue_absent,revenue\na,true,5\nb,true,\n',
    2,
    ['2 enterprise.revenue_absent'],
  ],
  [
    'another word there',
    'id,revenue_absent\na,maybe\nb,TRUE\nc,true\n',
    3,
    ['2 enterprise.revenue_absent', '3 enterprise.revenue_absent'],
  ],
  [
    'an enterprise in one cell',
    'enterprise\n"{""id"":""a""}"\n[1]\n5\nnull\n{}\n',
    5,
    ['3 enterprise', '4 enterprise', '5 enterprise', '6 enterprise.id'],
  ],
  [
    'keys that objects have themselves',
    'id,enterprise\na,"{""__proto__"":{""id"":""z""}}"\nb,"{""toString"":1}"\n',
    2,
    ['2 enterprise.__proto__', '3 enterprise.toString'],
  ],
  [
    'half a character in a list',
    'id,projects\na,"[{""id"":""\\ud800""}]"\n',
    1,
    ['2 projects[0].id'],
  ],
]

describe('a table of text with', () => {
  test.each(tables)('%s is answered line by line', async (_, text, lines, refused) => {
    expect(await ofCsv(text)).toMatchObject({ lines, refused, issues: [] })
  })

  test('a row too long or with an open quote says so of it', async () => {
    const { rows = [] } = await ofCsv(`id,name\na,${long(300_000)}\nb,"x\n`)
    expect(rows.map(({ reason }) => reason)).toEqual(
      Array(2).fill(
        'is malformed; expected a row of at most 250000 characters with its quotes in pairs, found an open quote, or a longer row',
      ),
    )
  })

  test('a word where only true and false are expected says what is', async () => {
    const { rows = [] } = await ofCsv('id,revenue,revenue_absent\na,5,true\n')
    expect(rows[0]?.reason).toContain('true, false or nothing there, and not true beside a value')
  })
})

const headings: readonly (readonly [string, string, readonly Partial<Issue>[]])[] = [
  ['the same twice', 'id,place,place', [{ code: 'duplicate_key', path: 'place' }]],
  ['the same fact twice', 'id,place,企业所在地', [{ code: 'duplicate_key', path: '企业所在地' }]],
  [
    'one in other letters',
    'ID,place',
    [
      {
        code: 'unknown_key',
        path: 'ID',
        expected: { zh: '如 id，或去掉这一列', en: 'such as id, or this column left out' },
      },
    ],
  ],
  [
    'two that differ only by their letters',
    'id,place,Place',
    [{ code: 'unknown_key', path: 'Place' }],
  ],
  [
    'one that is blank',
    'id,place,',
    [
      {
        code: 'missing_key',
        found: 'nothing',
        expected: {
          zh: '第3列有表头：企业事实的名称，或去掉这一列',
          en: 'a heading of column 3: the name of a fact, or this column left out',
        },
      },
    ],
  ],
  [
    'a long one',
    `id,${long(200_000)}`,
    [{ code: 'unknown_key', path: `${long(60)}… (200000 characters)` }],
  ],
  [
    'those of objects',
    'id,__proto__,constructor',
    [{ path: '__proto__' }, { path: 'constructor' }],
  ],
]

describe('headings', () => {
  test.each(headings)('with %s are refused', async (_, heading, issues) => {
    expect((await ofCsv(`${heading}\na,,\n`)).issues).toMatchObject(issues)
  })

  test('of ten thousand columns that say nothing are refused, the first fifty by name', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `c${index}`)
    const { issues } = await ofCsv(`id,${names.join(',')}\n`)
    expect(issues).toHaveLength(51)
    expect(issues.slice(-2)).toMatchObject([{ path: 'c49' }, { found: '9950 more' }])
    const columns = names.map((name, index) => `${index} AS ${name}`)
    expect((await ofParquet(`SELECT 'a' AS id, ${columns.join(', ')}`)).issues).toEqual(
      issues.map((issue) => ({ ...issue, file: at('in.parquet') })),
    )
  })
})

const typed: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['no rows', "SELECT 'a' AS id WHERE FALSE", 0, []],
  ['rows without an id', "SELECT NULL::VARCHAR AS id, '513301' AS place", 1, ['1 enterprise.id']],
  [
    'only rows that cannot be read',
    "SELECT range::VARCHAR AS id, 'x' AS place FROM range(2)",
    2,
    ['1 enterprise.place', '2 enterprise.place'],
  ],
  [
    'floating numbers',
    "SELECT * FROM (VALUES ('a', 1.5::DOUBLE), ('b', 'NaN'::DOUBLE), ('c', 'Infinity'::DOUBLE), ('d', 1e300), ('e', 100)) AS t (id, revenue)",
    5,
    [1, 2, 3, 4].map((line) => `${line} enterprise.revenue`),
  ],
  [
    'long decimals',
    "SELECT 'a' AS id, 12345678901234567890123456789012345.123::DECIMAL(38, 3) AS revenue",
    1,
    [],
  ],
  [
    'large whole numbers',
    "SELECT 'a' AS id, 9223372036854775807::BIGINT AS revenue, 5::UTINYINT AS employees",
    1,
    [],
  ],
  [
    'days',
    "SELECT 'a' AS id, DATE '2018-01-02' AS aboveScaleOn UNION ALL SELECT 'b', NULL UNION ALL SELECT 'c', 'infinity'",
    3,
    ['3 enterprise.aboveScaleOn'],
  ],
  [
    'days as text',
    "SELECT 'a' AS id, '2018-01-02' AS aboveScaleOn UNION ALL SELECT 'b', '2018-02-30'",
    2,
    ['2 enterprise.aboveScaleOn'],
  ],
  [
    'points in time',
    "SELECT 'a' AS id, TIMESTAMPTZ '2018-01-02 00:00:00+08' AS aboveScaleOn",
    1,
    ['1 enterprise.aboveScaleOn'],
  ],
  [
    'days as times of day without a zone',
    "SELECT 'a' AS id, TIMESTAMP '2018-01-02 00:00:00' AS aboveScaleOn UNION ALL SELECT 'b', TIMESTAMP '2018-01-02 00:00:01' UNION ALL SELECT 'c', TIMESTAMP '2018-01-02 12:00:00'",
    3,
    ['2 enterprise.aboveScaleOn', '3 enterprise.aboveScaleOn'],
  ],
  [
    'days as finer times',
    "SELECT 'a' AS id, TIMESTAMP_NS '2018-01-02 00:00:00' AS aboveScaleOn UNION ALL SELECT 'b', TIMESTAMP_NS '2018-01-02 00:00:00.000000001'",
    2,
    ['2 enterprise.aboveScaleOn'],
  ],
  [
    'days with a time, as text',
    "SELECT 'a' AS id, '2018-01-02T00:00:00.000' AS aboveScaleOn UNION ALL SELECT 'b', '2018-01-02 00:00:00Z' UNION ALL SELECT 'c', '2018-01-02 00:00' UNION ALL SELECT 'd', '2018-02-30 00:00:00'",
    4,
    ['2 enterprise.aboveScaleOn', '3 enterprise.aboveScaleOn', '4 enterprise.aboveScaleOn'],
  ],
  ['times', "SELECT 'a' AS id, INTERVAL 1 DAY AS aboveScaleOn", 1, ['1 enterprise.aboveScaleOn']],
  [
    'lists of subjects',
    "SELECT 'a' AS id, [{'id': 'p', 'investment': 1::BIGINT, 'completedOn': DATE '2018-01-02'}] AS projects",
    1,
    [],
  ],
  [
    'lists of nothing',
    "SELECT 'a' AS id, [NULL] AS projects, [NULL] AS sectors",
    1,
    ['1 enterprise.sectors'],
  ],
  ['a map', "SELECT 'a' AS id, MAP {'id': 'b'} AS enterprise", 1, ['1 enterprise']],
  [
    'a subject with a value and the word that there is none',
    "SELECT 'a' AS id, [{'id': 'p', 'investment': 5, 'investment_absent': true}] AS projects",
    1,
    ['1 projects[0].investment_absent'],
  ],
  [
    'that word alone',
    "SELECT 'a' AS id, [{'id': 'p', 'investment': NULL::INT, 'investment_absent': true}] AS projects",
    1,
    [],
  ],
]

describe('a table of types with', () => {
  test.each(typed)('%s is answered row by row', async (_, sql, lines, refused) => {
    expect(await ofParquet(sql)).toMatchObject({ lines, refused, issues: [] })
  })

  test.each(['', 'PAR1', 'no table at all', `PAR1${long(1000)}PAR1`])(
    'nothing but %j is no table, and is not to be resumed',
    async (text) => {
      writeFileSync(at('in.parquet'), text)
      const { issues } = await refusedOf(at('in.parquet'))
      expect(issues).toMatchObject([{ code: 'unreadable', file: at('in.parquet') }])
    },
  )
})
