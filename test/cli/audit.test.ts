import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { widthOf } from '../../src/cli/wrap'
import { ran } from './in-process'
import { audited, csvOf, incoming, maker, profiles, right, workFolder } from './ledger-files'

const folder = workFolder()
afterAll(folder.remove)

const over = ['2', maker, incoming, '眉山饮片生产基地', '350', '2020-06-02']
const broken = ['3', maker, incoming, '眉山饮片生产基地', '三百', '2020-06-03']
const stranger = ['4', '无资料公司', incoming, '某项目', '1', '2020-06-04']

const mixed = folder.written('mixed.csv', csvOf(right, over, broken, stranger))
const sound = folder.written('sound.csv', csvOf(right))

const auditJson = z.object({
  verdicts: z.array(
    z.object({
      row: z.number(),
      claim: z.string(),
      rule: z.string().nullable(),
      subject: z.object({ type: z.string().nullable(), id: z.string().nullable() }),
      verdict: z.string(),
      paid: z.string(),
      low: z.string().nullable(),
      high: z.string().nullable(),
      difference: z.string().optional(),
      reasons: z.array(z.object({ verdict: z.string(), zh: z.string(), en: z.string() })),
      citations: z.array(z.object({ document: z.string(), quote: z.string() })),
    }),
  ),
  rejected: z.array(z.object({ row: z.number(), claim: z.string().nullable() })),
  summary: z.object({
    rows: z.number(),
    judged: z.number(),
    disputed: z.number(),
    rejected: z.number(),
  }),
})

describe('audit', () => {
  it('lists every row, says at length what is not consistent, and accounts for all rows', async () => {
    const { code, out, err } = await audited(mixed)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(/^✓ 1 +川谷中药有限公/mu)
    expect(out).toMatch(/^✗ 2 /mu)
    expect(out).toContain('重复：一次性奖励此前已有一笔')
    expect(out).toContain('最高不超过300万元')
    expect(out).toMatch(/^\? 4 +无资料公司/mu)
    expect(out).toContain('不能证明：没有这家企业的资料')
    expect(out).toMatch(/mixed\.csv:4:E 拨付金额（万元）/)
    expect(out).toContain('台账共4行＝得出结论3笔＋没有结论0笔＋不能读取1行')
  })

  it.each([
    ['a-fen-short', ['✗ 项目投资额：要求不低于3000万元', '还差0.01元', '“投资3000万元以上的项目”']],
    ['too-early', ['… 项目纳入规模以上企业统计的日期', '尚未发生']],
    ['another-reading', ['若理解为“只限定原料基地，野生药材利用在全省均可”']],
    ['a-lack', ['基地所在地：基地在哪个县（市、区）？（通常由土地流转合同证明）']],
    ['before-force', ['2017-03-30在文件施行之前（施行不早于2017-03-31）']],
  ])('says of %s what is missed, by how much, and what would settle it', async (_, expected) => {
    const [ledger, files] = ['examples/audit/claims.csv', 'examples/audit/profiles.yaml']
    const written = await ran('audit', ledger, '--profiles', files)
    const table = await ran('audit', ledger, '--profiles', files, '--format', 'csv')
    const [inText, inTable] = [written.out, table.out].map((text) => text.replace(/\s/g, ''))
    for (const words of expected) {
      expect(inText).toContain(words.replace(/\s/g, ''))
      expect(inTable).toContain(words.replace(/\s/g, ''))
    }
  })

  it('does not take a row whose code and name are of two enterprises', async () => {
    const other = '锦水中药有限公司'
    const profileFile = folder.written(
      'two.yaml',
      `- enterprise: { id: A1, name: ${maker} }\n- enterprise: { id: B2, name: ${other} }\n`,
    )
    const ledger = folder.written(
      'two.csv',
      `编号,信用代码,企业名称,依据条款,拨付金额（万元）,拨付日期\n1,A1,${other},${incoming},1,2020-06-01\n`,
    )
    const { out } = await ran('audit', ledger, '--profiles', profileFile, '--json')
    const { verdicts, rejected } = auditJson.parse(JSON.parse(out))
    expect({ verdicts, rejected }).toEqual({ verdicts: [], rejected: [{ row: 2, claim: '1' }] })
    expect(out).toContain(other)
  })

  it('keeps to 80 columns where nothing but a long name is in the way', async () => {
    const { out } = await audited(mixed)
    const lines = out.split('\n').filter((line) => !line.includes('mixed.csv'))
    expect(lines.filter((line) => widthOf(line) > 80)).toEqual([])
  })

  it('exits with 0 where every claim is consistent', async () => {
    const { code, out } = await audited(sound)
    expect(code).toBe(0)
    expect(out).toContain('一致1笔，300万元')
  })

  it('prints one JSON document with the stable parts, and the account on stderr', async () => {
    const { code, out, err } = await audited(mixed, '--json', '--locale', 'en')
    const { verdicts, rejected, summary } = auditJson.parse(JSON.parse(out))
    expect(code).toBe(1)
    expect(err).toBe('rows 4 = verdicts 3 + without a verdict 0 + rejected 1\n')
    expect(summary).toMatchObject({ rows: 4, judged: 3, disputed: 0, rejected: 1 })
    expect(verdicts.map(({ row, claim, verdict }) => [row, claim, verdict])).toEqual([
      [2, '1', 'consistent'],
      [3, '2', 'duplicate'],
      [5, '4', 'unprovable'],
    ])
    expect(verdicts[1]).toMatchObject({ rule: incoming, paid: '3500000', difference: '500000' })
    expect(rejected).toEqual([{ row: 4, claim: '3' }])
  })

  it('lists only the verdicts that are asked for, and still counts all rows', async () => {
    const { code, out } = await audited(mixed, '--json', '--only', 'duplicate,rejected')
    const { verdicts, rejected, summary } = auditJson.parse(JSON.parse(out))
    expect(code).toBe(1)
    expect(verdicts.map(({ claim }) => claim)).toEqual(['2'])
    expect(rejected).toHaveLength(1)
    expect(summary.rows).toBe(4)
  })

  it('writes CSV with one row for each row of the ledger', async () => {
    const { out } = await audited(mixed, '--format', 'csv')
    const { data, errors } = Papa.parse<string[]>(out.slice(1), { skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data.map((row) => row.slice(0, 2))).toEqual([
      ['行号', '编号'],
      ['2', '1'],
      ['3', '2'],
      ['4', '3'],
      ['5', '4'],
    ])
    expect(data[2]?.slice(9, 14)).toEqual(['3500000', '0', '3000000', '500000', '重复'])
  })

  it('writes one page of HTML to a file', async () => {
    const out = folder.path('audit.html')
    const { code } = await audited(mixed, '--format', 'html', '--out', out)
    expect(code).toBe(1)
    const page = readFileSync(out, 'utf8')
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('mixed.csv')
  })

  it('judges on the date that is asked for and takes the amount that belongs to it', async () => {
    const file = folder.written(
      'dates.csv',
      `编号,企业名称,依据条款,项目,申报金额（万元）,拨付金额（万元）,申报日期,拨付日期\n1,${maker},${incoming},眉山饮片生产基地,350,300,2020-05-01,2020-06-01\n`,
    )
    const paid = auditJson.parse(JSON.parse((await audited(file, '--json')).out))
    const asked = auditJson.parse(
      JSON.parse((await audited(file, '--json', '--count-on', 'applied')).out),
    )
    expect(paid.verdicts[0]).toMatchObject({ paid: '3000000', verdict: 'consistent' })
    expect(asked.verdicts[0]).toMatchObject({ paid: '3500000', verdict: 'over' })
  })

  it('holds claims against windows for applications', async () => {
    const window = `${incoming}=2020-01-01..2020-03-31`
    const { out } = await audited(sound, '--json', '--window', window, '--window-source', '通知')
    expect(auditJson.parse(JSON.parse(out)).verdicts[0]?.verdict).toBe('outside-period')
  })

  it('accepts only the evidence that is asked for', async () => {
    const { out } = await audited(sound, '--json', '--evidence', 'verified')
    expect(auditJson.parse(JSON.parse(out)).verdicts[0]?.verdict).toBe('unprovable')
  })

  it('takes a rate for what the text leaves open', async () => {
    const term = `${incoming}:rate=5%`
    const { out } = await audited(sound, '--json', '--term', term, '--source', '《指南》')
    const [verdict] = auditJson.parse(JSON.parse(out)).verdicts
    expect(verdict).toMatchObject({ verdict: 'over', low: '1500000', high: '1500000' })
  })
})

describe('what audit is told wrongly', () => {
  it.each([
    ['no ledger', [], /<ledger>/],
    ['no profiles', [sound], /--profiles/],
    ['profiles that are not there', [sound, '--profiles', 'nowhere'], /nowhere.*ENOENT/],
    ['a ledger that is not there', ['nowhere.csv', '--profiles', profiles], /nowhere\.csv/],
    [
      'a window without its notice',
      [sound, '--profiles', profiles, '--window', `${incoming}=2020-01-01..2020-02-01`],
      /--window-source\[0\]/,
    ],
    [
      'a window of no rule',
      [
        sound,
        '--profiles',
        profiles,
        '--window',
        'x=2020-01-01..2020-02-01',
        '--window-source',
        'a',
      ],
      /--window\[0\]\.rule/,
    ],
    [
      'a notice of no window',
      [sound, '--profiles', profiles, '--window-source', 'a'],
      /--window-source/,
    ],
    ['a reading of nothing', [sound, '--profiles', profiles, '--reading', 'x=y'], /--reading x/],
    ['a workbook on a terminal', [sound, '--profiles', profiles, '--format', 'xlsx'], /--out/],
    [
      'an output over its own ledger',
      [sound, '--profiles', profiles, '--format', 'csv', '--out', sound],
      /--out/,
    ],
    [
      'an output that cannot be written',
      [sound, '--profiles', profiles, '--out', 'nowhere/audit.txt'],
      /--out/,
    ],
    [
      'a verdict that there is not',
      [sound, '--profiles', profiles, '--only', 'wrong'],
      /unknown-rule/,
    ],
    ['a sheet of a CSV', [sound, '--profiles', profiles, '--sheet', 'S'], /--sheet/],
  ])('%s is bad input', async (_, args, expected) => {
    const { code, out, err } = await ran('audit', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(expected)
  })

  it('is one JSON document too', async () => {
    const { code, out } = await ran('audit', sound, '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ status: 'rejected' })
  })

  it('leaves the ledger as it was', () => {
    expect(readFileSync(sound, 'utf8')).toBe(csvOf(right))
  })
})

describe('an empty ledger', () => {
  it.each([
    ['csv', 'zh-CN'],
    ['csv', 'en'],
    ['xlsx', 'zh-CN'],
    ['xlsx', 'en'],
  ])('of %s in %s is read back with its one example', async (format, locale) => {
    const file = folder.path(`template-${locale}.${format}`)
    const written = await ran('audit', '--template', format, '--out', file, '--locale', locale)
    expect(written).toEqual({ code: 0, out: '', err: '' })
    const { code, out, err } = await audited(file, '--json', '--locale', locale)
    const { verdicts, rejected } = auditJson.parse(JSON.parse(out))
    expect(code).toBe(1)
    expect(rejected).toEqual([])
    expect(verdicts.map(({ verdict, paid }) => [verdict, paid])).toEqual([
      ['unprovable', '3000000'],
    ])
    // no notice of a column that is not understood
    expect(err.split('\n')).toHaveLength(2)
  })

  it('is printed as CSV where no file is named', async () => {
    const { code, out } = await ran('audit', '--template', 'csv')
    expect(code).toBe(0)
    expect(out).toContain('"业务编号","统一社会信用代码","企业名称","依据条款"')
  })
})
