import { afterAll, describe, expect, it } from 'vitest'
import { audited, csvOf, headers, incoming, maker, right, workFolder } from './ledger-files'

const folder = workFolder()
afterAll(folder.remove)

const gbkBytes = (text: string): Uint8Array => {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]))
}

const utf16 = (text: string, order: 'le' | 'be', mark = '\ufeff'): Uint8Array => {
  const bytes = Buffer.from(`${mark}${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

const plain = csvOf(right)
const gbk = 'GB18030'
const longCell = 'x'.repeat(10_000_000)

/** What is read in spite of how it is written; the row is right in each. */
const readable: readonly (readonly [string, string | Uint8Array, RegExp | undefined])[] = [
  ['UTF-8 with its mark', `\ufeff${plain}`, undefined],
  ['GBK, as Excel in Chinese saves it', gbkBytes(plain), new RegExp(gbk)],
  ['UTF-16 with its mark', utf16(plain, 'le'), undefined],
  ['UTF-16 of the other order', utf16(plain, 'be'), undefined],
  ['tabs, as Excel saves Unicode text', utf16(plain.replaceAll(',', '\t'), 'le'), undefined],
  ['semicolons', plain.replaceAll(',', ';'), undefined],
  ['line ends of Windows', plain.replaceAll('\n', '\r\n'), undefined],
  ['line ends of old Macs', plain.replaceAll('\n', '\r'), undefined],
  ['no line end at its end', plain.trimEnd(), undefined],
  ['titles above its headings', `2020年奖补资金台账,,,,,\n制表：某局,,,,,\n${plain}`, undefined],
  ['blank rows', `\n,,,,,\n${plain}\n,,,,,\n`, undefined],
  [
    'full-width headings with line breaks',
    plain.replace(
      headers.join(','),
      '编 号,"企业\n名称",依据条款＊,项目名称,"拨付金额\n(万元)",拨付日期',
    ),
    undefined,
  ],
  ['the unit above its headings', `单位：万元,,,,,\n${plain.replace('（万元）', '')}`, undefined],
  ['the unit behind a stroke', plain.replace('（万元）', '/万元'), undefined],
  ['the unit as its title', plain.replace('（万元）', '（单位：万元）'), undefined],
  ['yuan', plain.replace('（万元）', '（元）').replace(',300,', ',3000000,'), undefined],
  [
    'yuan by its silence',
    plain.replace('（万元）', '').replace(',300,', ',"3,000,000.00",'),
    /按元/,
  ],
  ['a unit in its cell', plain.replace(',300,', ',300万元,'), undefined],
  ['a date in Chinese', plain.replace('2020-06-01', '2020年6月1日'), undefined],
  ['a date with strokes', plain.replace('2020-06-01', '2020/6/1'), undefined],
  ['a date with points', plain.replace('2020-06-01', '2020.6.1'), undefined],
  ['a date with a time', plain.replace('2020-06-01', '2020-06-01 00:00:00'), undefined],
  [
    'English headings',
    plain.replace(headers.join(','), 'id,company,clause,project,paid amount (万元),paid'),
    undefined,
  ],
  ['a column that nothing rests on', plain.replace('拨付日期', '拨付日期,备注'), undefined],
  ['a column that is not known', plain.replace('拨付日期', '拨付日期,负责领导'), /G 负责领导/],
  ['a date of nobody knows what', plain.replace('拨付日期', '拨付日期,日期'), /G 日期.*不能确定/],
  [
    'names of prototypes as headings',
    plain.replace('拨付日期', '拨付日期,__proto__,constructor'),
    /__proto__/,
  ],
  ['quotes around everything', plain.replace(/[^,\n]+/g, '"$&"'), undefined],
]

describe('a ledger in CSV is read with', () => {
  it.each(readable)('%s', async (name, content, notice) => {
    const file = folder.written(`${name.slice(0, 20)}.csv`, content)
    const { code, out, err } = await audited(file)
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('一致1笔，300万元') })
    if (notice === undefined) expect(err).toBe('')
    else expect(err).toMatch(notice)
  })
})

/** What cannot be read at all. */
const refused: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['an empty file', '', /空文件/],
  ['headings alone', csvOf(), /表头之下至少一行/],
  ['no headings', `${right.join(',')}\n`, /缺少必填项.*表头/],
  ['another encoding', Uint8Array.of(0x63, 0x61, 0xe9, 0x2c, 0xff, 0x0a), /其他编码/],
  ['UTF-16 without its mark', utf16(plain, 'le', ''), /UTF-16/],
  ['UTF-16 that breaks off', Uint8Array.of(...utf16(plain, 'le'), 0x41), /utf-16le/],
  ['HTML under the name of a ledger', '<html><table><tr><td>编号</td></tr></table></html>', /HTML/],
  ['the old binary format', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /\.xls/],
  [
    'a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    /加密/,
  ],
  [
    'two columns of amounts paid',
    plain.replace('编号', '支付金额'),
    /键重复.*A 支付金额; E 拨付金额/,
  ],
  ['no amounts', plain.replace('拨付金额（万元）', '备注'), /缺少必填项.*拨付金额/],
  ['no dates', plain.replace('拨付日期', '备注'), /缺少必填项.*拨付日期/],
  ['amounts in dollars', plain.replace('万元', '美元'), /E 拨付金额（美元）.*美元/],
  ['amounts in thousands', plain.replace('万元', '千元'), /千元/],
]

describe('a ledger in CSV is refused for', () => {
  it.each(refused)('%s', async (name, content, found) => {
    const file = folder.written(`${name.slice(0, 20)}.csv`, content)
    const { code, out, err } = await audited(file)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(found)
    expect(err).not.toMatch(/internal fault/)
  })
})

const row = (...changes: readonly (readonly [number, string])[]): readonly string[] =>
  right.map((cell, index) => changes.find(([at]) => at === index)?.[1] ?? cell)

/** Rows that are rejected, each with what is said of it. */
const rejected: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no enterprise', row([1, '']), /B 企业名称.*没有填写/],
  ['no rule', row([2, '']), /C 依据条款/],
  ['no amount', row([4, '']), /E 拨付金额（万元）/],
  ['no date', row([5, '']), /F 拨付日期.*没有填写|拨付日期/],
  ['an amount in words', row([4, '三百']), /金额写法有误.*"三百"/],
  ['an amount below zero', row([4, '-3']), /金额写法有误/],
  ['an amount in another unit than its heading', row([4, '3000000元']), /以万元为单位/],
  ['an amount that is a formula', row([4, '=1+1']), /金额写法有误.*"=1\+1"/],
  ['a day that there is not', row([5, '2020-02-30']), /日期不存在.*"2020-02-30"/],
  ['a date that may be two', row([5, '06/01/2020']), /"06\/01\/2020"/],
  ['a number that a spreadsheet has spoilt', row([0, '1.23457E+17']), /A 编号.*1\.23457E\+17/],
  ['a total', ['合计', '', '', '', '300', ''], /合计/],
  ['a cell of ten megabytes', row([3, longCell]), /过大|格式有误/],
  ['a quoted cell of ten megabytes', row([3, `"${longCell}"`]), /过大|格式有误/],
  ['a quote that is never closed', row([3, '"未闭合']), /引号成对/],
  ['a quote within a quoted cell', row([3, '"a"b"']), /引号成对/],
]

const unwrapped = (text: string): string => text.replace(/\n +/g, '')

describe('a broken row with', () => {
  it.each(rejected)(
    '%s is rejected by its line, and the rest goes on',
    async (name, cells, found) => {
      const second = row([0, '9'], [5, '2020-06-09'])
      const file = folder.written(`${name.slice(0, 20)}.csv`, csvOf(row([0, '0']), cells, second))
      const { code, out } = await audited(file, '--json')
      const { rejected: rows, summary } = JSON.parse(out)
      expect(code).toBe(1)
      expect(summary).toMatchObject({ rows: 3, judged: 2, rejected: 1 })
      expect(rows).toMatchObject([{ row: 3 }])
      const shown = await audited(file)
      expect(unwrapped(shown.out)).toMatch(found)
      expect(shown.out).toContain(':3')
    },
  )

  it('the number of another row is rejected', async () => {
    const file = folder.written('repeated.csv', csvOf(right, right))
    const { out } = await audited(file)
    expect(out).toMatch(/repeated\.csv:3:A 编号：编号重复/)
  })

  it('nothing else leaves nothing to be audited, and says so', async () => {
    const file = folder.written('all-broken.csv', csvOf(row([4, 'x']), row([4, 'y'])))
    const { code, out } = await audited(file)
    expect(code).toBe(2)
    expect(out).toContain('台账共2行＝得出结论0笔＋没有结论0笔＋不能读取2行')
  })
})

describe('a quote that is never closed', () => {
  it('does not swallow the rows below it, wherever the next quote stands', async () => {
    const below = row([0, '8'], [3, '"眉山饮片生产基地"'], [5, '2020-06-08'])
    const last = row([0, '9'], [5, '2020-06-09'])
    const file = folder.written('open.csv', csvOf(row([3, '"未闭合']), below, last))
    const { out } = await audited(file, '--json')
    const { summary, rejected: rows } = JSON.parse(out)
    expect(summary).toMatchObject({ rows: 3, judged: 2, rejected: 1 })
    expect(rows).toMatchObject([{ row: 2 }])
  })

  it('on every line ends in one clear issue', async () => {
    const rows = Array.from({ length: 3000 }, () => row([3, 'a"b"c'.replace('a', '"')]))
    const file = folder.written('quotes.csv', csvOf(...rows))
    const { code, err } = await audited(file)
    expect(code).toBe(2)
    expect(err).toMatch(/引号成对/)
  })
})

describe('lines of a ledger', () => {
  it('are counted through line breaks within cells', async () => {
    const broken = row([0, '7'], [4, 'x'])
    const file = folder.written('breaks.csv', csvOf(row([3, '"眉山饮片\n生产基地"']), broken))
    const { out } = await audited(file)
    expect(out).toContain('breaks.csv:4:E')
    expect(out).toContain('一致1笔')
  })
})

describe('an enterprise', () => {
  it('is found by its name where the profile has another id', async () => {
    const profile = { enterprise: { id: '91510000A', name: maker }, projects: [] }
    const profiles = folder.written('p.ndjson', `${JSON.stringify(profile)}\n`)
    const file = folder.written('named.csv', csvOf(right))
    const { out } = await audited(file, '--json', '--profiles', profiles)
    expect(JSON.parse(out).verdicts).toMatchObject([{ enterprise: '91510000A', rule: incoming }])
  })
})
