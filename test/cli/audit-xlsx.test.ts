import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import { figureNamesOf } from '../../src/cli/claims/figure-names'
import { readLedger } from '../../src/cli/claims/read-ledger'
import { rulebook } from '../../src/rulebook'
import {
  audited,
  headers,
  incoming,
  maker,
  partsOf,
  right,
  rowXml,
  sheetXml,
  workFolder,
  xlsxOf,
  zipped,
} from './ledger-files'

const folder = workFolder()
afterAll(folder.remove)

const sheetPart = 'xl/worksheets/sheet1.xml'
const number = (text: string, style = ''): string => `<c${style}><v>${text}</v></c>`
const row = (...changes: readonly (readonly [number, string])[]): readonly string[] =>
  right.map((cell, index) => changes.find(([at]) => at === index)?.[1] ?? cell)
const workbook = (rows: readonly (readonly string[])[], behind = ''): Uint8Array =>
  zipped(partsOf(sheetXml(rows, behind)))

const dateStyles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>'
const dated = (cell: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped(partsOf(sheetXml([row([5, cell])]), { 'xl/styles.xml': dateStyles, ...more }))

const system1904 = {
  'xl/workbook.xml':
    '<workbook xmlns:r="urn:r"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
}

/** What is read as the one claim that is right. */
const readable: readonly (readonly [string, Uint8Array | Promise<Uint8Array>])[] = [
  ['texts', workbook([right])],
  [
    'a workbook of a library, with a cell of a date',
    xlsxOf([
      [{ value: '2020年奖补资金台账' }],
      headers.map((value) => ({ value })),
      [
        1,
        maker,
        incoming,
        right[3] ?? '',
        300,
        { value: new Date(Date.UTC(2020, 5, 1)), type: Date, format: 'yyyy-mm-dd' },
      ],
    ]),
  ],
  ['numbers for amount and number', workbook([row([0, number('1')], [4, number('300')])])],
  ['an amount with an exponent', workbook([row([4, number('3E2')])])],
  ['the rest of a binary fraction', workbook([row([4, number('299.99999999999994')])])],
  ['a date as Excel keeps it', dated(number('43983', ' s="1"'))],
  ['a date with a time of day', dated(number('43983.5', ' s="1"'))],
  ['a date in a format of its own', dated(number('43983', ' s="2"'))],
  ['a date as Excel for the Macintosh kept it', dated(number('42521', ' s="1"'), system1904)],
  ['a date of eight digits', dated(number('20200601'))],
  ['a date in ISO', dated('<c t="d"><v>2020-06-01T00:00:00</v></c>')],
  [
    'shared texts in runs, without how they are read',
    zipped(
      partsOf(sheetXml([row([1, '<c t="s"><v>1</v></c>'])]), {
        'xl/sharedStrings.xml': `<sst><si><t>x</t></si><si><r><t>${maker.slice(0, 3)}</t></r><r><t>${maker.slice(3)}</t></r><rPh><t>yin</t></rPh></si></sst>`,
      }),
    ),
  ],
  [
    'prefixes of names',
    zipped(
      partsOf(
        sheetXml([right])
          .replace(/<(\/?)(\w)/g, '<$1x:$2')
          .replace('<x:worksheet', '<x:worksheet xmlns:x="urn:x"'),
      ),
    ),
  ],
  [
    'merged titles',
    zipped(
      partsOf(
        `<worksheet><sheetData>${rowXml(1, ['台账'])}${[headers, right].map((cells, at) => rowXml(at + 2, cells)).join('')}</sheetData><mergeCells><mergeCell ref="A1:F1"/></mergeCells></worksheet>`,
      ),
    ),
  ],
  [
    'a formula that nothing rests on',
    zipped(partsOf(sheetXml([[...right, '<c><f>SUM(E2)</f><v>300</v></c>']]))),
  ],
]

describe('a ledger in XLSX is read with', () => {
  it.each(readable)('%s', async (name, content) => {
    const file = folder.written(`${name.slice(0, 20)}.xlsx`, await content)
    const { out, err, code } = await audited(file)
    expect(err).toBe('')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('一致1笔，300万元') })
  })

  it('hidden rows and columns, and says so', async () => {
    const sheet = sheetXml([right])
      .replace('<row r="2"', '<row r="2" hidden="1"')
      .replace('<sheetData>', '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>')
    const { code, err } = await audited(folder.written('hidden.xlsx', zipped(partsOf(sheet))))
    expect(code).toBe(0)
    expect(err).toMatch(/隐藏的 1 行也已读取/)
    expect(err).toMatch(/隐藏的列也已读取/)
  })

  it('the first of several sheets that has headings, or the one that is named', async () => {
    const parts = partsOf(sheetXml([right]), {
      'xl/workbook.xml':
        '<workbook xmlns:r="urn:r"><sheets><sheet name="说明" sheetId="1" r:id="r4"/><sheet name="台账" sheetId="2" r:id="r1"/><sheet name="旧" sheetId="3" state="hidden" r:id="r5"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r4" Type="t/worksheet" Target="/xl/worksheets/a.xml"/><Relationship Id="r5" Type="t/worksheet" Target="worksheets/b.xml"/></Relationships>',
      'xl/worksheets/a.xml': `<worksheet><sheetData>${rowXml(1, ['说明'])}</sheetData></worksheet>`,
      'xl/worksheets/b.xml': sheetXml([row([4, '350'])]),
    })
    const file = folder.written('sheets.xlsx', zipped(parts))
    const first = await audited(file)
    expect(first.out).toContain('一致1笔')
    expect(first.err).toMatch(/读取工作表“台账”；没有读取：说明、旧/)
    const named = await audited(file, '--sheet', '旧')
    expect(named.out).toContain('多出1笔')
    expect(named.err).toMatch(/“旧”是隐藏的/)
    const wrong = await audited(file, '--sheet', '新')
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toMatch(/说明, 台账, 旧/)
  })
})

/** Cells that make a row be rejected. */
const rejected: readonly (readonly [string, readonly string[], string, RegExp])[] = [
  ['a formula', row([4, '<c><f>100*3</f><v>300</v></c>']), '', /公式.*E3 =100\*3/],
  ['a shared formula', row([4, '<c><f t="shared" si="0"/><v>300</v></c>']), '', /公式.*E3/],
  ['a cell of an error', row([4, '<c t="e"><v>#REF!</v></c>']), '', /E3 #REF!/],
  ['a date in place of an amount', row([4, '<c t="d"><v>2020-06-01</v></c>']), '', /金额写法有误/],
  ['more digits than Excel keeps', row([4, number('1234567890123.4567')]), '', /15 位/],
  ['a number for a day', row([5, number('43983')]), '', /日期单元格.*43983/],
  [
    'a number that Excel has rounded',
    row([0, number('1.2345678901234501E+17')]),
    '',
    /文本.*E\+17/,
  ],
  ['an amount that is merged with the one below', row([4, '400']), 'E3:E4', /合并.*E3:E4/],
  ['an enterprise that is merged with the one above', row([1, '']), 'B2:B3', /合并.*B2:B3/],
  ['cells that are merged across', row(), 'D3:E3', /合并.*D3:E3/],
  ['a cell of ten megabytes', row([3, 'x'.repeat(10_000_000)]), '', /过大/],
]

describe('a row in XLSX with', () => {
  it.each(rejected)('%s is rejected, and the rest goes on', async (name, cells, merged, found) => {
    const last = row([0, '9'], [5, '2020-06-09'])
    const behind = merged === '' ? '' : `<mergeCells><mergeCell ref="${merged}"/></mergeCells>`
    const content = workbook([row([0, '0'], [5, '2020-05-01']), cells, last], behind)
    const file = folder.written(`${name.slice(0, 20)}.xlsx`, content)
    const { code, out } = await audited(file, '--json')
    const { summary, rejected: rows } = JSON.parse(out)
    expect(code).toBe(1)
    expect(rows).toContainEqual(expect.objectContaining({ row: 3 }))
    expect(summary.rows).toBe(3)
    expect(summary.judged).toBeGreaterThan(0)
    const { out: text } = await audited(file)
    expect(text.replace(/\n +/g, '')).toMatch(found)
  })

  it('an amount is exactly as it was typed', async () => {
    const amounts = ['1234567.1', '0.1', '1.1000000000000001', '123456789012.34', '1E-2']
    const rows = amounts.map((text, at) => row([0, `${at}`], [4, number(text)]))
    const yuan = sheetXml(rows).replace('万元', '元')
    const { out } = await audited(folder.written('exact.xlsx', zipped(partsOf(yuan))), '--json')
    const paid = JSON.parse(out).verdicts.map((verdict: { paid: string }) => verdict.paid)
    expect(paid).toEqual(['1234567.1', '0.1', '1.1', '123456789012.34', '0.01'])
  })
})

/** The archive with another size in its directory for a part than the part has. */
function declaring(size: number, archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive)
  const directory = Buffer.from('PK\u0001\u0002', 'latin1')
  let at = bytes.indexOf(directory)
  while (bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString() !== sheetPart) {
    at = bytes.indexOf(directory, at + 4)
  }
  bytes.writeUInt32LE(size, at + 24)
  return bytes
}

/** The archive with its first entry marked as encrypted. */
function encrypted(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive)
  const at = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  bytes.writeUInt16LE(1, at + 8)
  return bytes
}

const good = workbook([right])
const spaces = (count: number): Uint8Array =>
  zipped(partsOf(sheetXml([right]).replace('<sheetData>', `${' '.repeat(count)}<sheetData>`)))

function millionRows(): Uint8Array {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, at) => `<row r="${at + 3}"><c><v>1</v></c></row>`,
  )
  return zipped(partsOf(sheetXml([right]).replace('</sheetData>', `${rows.join('')}</sheetData>`)))
}

/** An archive in which a digit of an amount was changed, and nothing else. */
function altered(): Uint8Array {
  const parts = partsOf(sheetXml([right]))
  const bytes = Buffer.from(zipSync(parts, { level: 0 }))
  bytes.write('9', bytes.indexOf('<t>300</t>') + 3)
  return bytes
}

const refused: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['a bomb that declares little', () => declaring(2000, spaces(50_000_000)), /格式有误.*> 2000/],
  ['a bomb that declares what it is', () => declaring(4_000_000_000, good), /过大.*4000000000/],
  ['a million rows', millionRows, /过大.*300000 行.*CSV/],
  ['an archive that breaks off', () => good.slice(0, good.length >> 1), /残缺/],
  ['an archive without its last bytes', () => good.slice(0, -10), /残缺/],
  ['an archive of something else', () => zipped({ 'a.txt': strToU8('a') }), /XLSX/],
  ['a digit that was changed in the file', altered, /sheet1\.xml/],
  ['an encrypted part', () => encrypted(good), /未加密/],
  [
    'XML that is not well formed',
    () => zipped(partsOf('<worksheet><sheetData></worksheet>')),
    /合乎语法/,
  ],
  [
    'a part in another encoding',
    () => zipped({ ...partsOf(''), [sheetPart]: Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe) }),
    /UTF-8/,
  ],
  [
    'entities that would grow',
    () =>
      zipped(
        partsOf(
          `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${sheetXml([row([1, 'X'])]).replace('<t>X', '<t>&b;')}`,
        ),
      ),
    /合乎语法/,
  ],
  [
    'no sheet',
    () => zipped(partsOf('', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' })),
    /工作表/,
  ],
  ['no rows', () => zipped(partsOf('<worksheet><sheetData/></worksheet>')), /表头/],
  ['headings alone', () => workbook([]), /表头之下至少一行/],
  [
    'merged headings of two rows',
    () =>
      zipped(
        partsOf(
          `<worksheet><sheetData>${rowXml(1, ['编号', '金额', ''])}${rowXml(2, ['', '申报', '拨付'])}</sheetData></worksheet>`,
        ),
      ),
    /缺少必填项/,
  ],
]

describe('a ledger in XLSX is refused for', () => {
  it.each(refused)('%s', async (name, content, found) => {
    const file = folder.written(`${name.slice(0, 20)}.xlsx`, content())
    const { code, out, err } = await audited(file)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(found)
  })
})

const hostile = ['=cmd|calc', '+1+1', '-1-1', '@SUM(A1)', '＝1', '\t=1']

async function figuresIn(file: string) {
  const setting = { sheet: undefined, countOn: undefined, enterpriseOf: () => undefined }
  const ledger = await readLedger(file, { ...setting, figureNames: figureNamesOf(rulebook) })
  const { value } = await ledger.claims.next()
  const notices = ledger.notices().map(({ text }) => text.zh)
  return { figures: value?.kind === 'claim' ? value.claim.figures : null, notices: notices.join() }
}

describe('figures of a ledger', () => {
  it('are read by the titles of facts and open terms, in the unit of their column', async () => {
    const sheet = sheetXml([[...right, number('4000.5'), '5%', 'x']]).replace(
      '拨付日期</t></is></c>',
      `拨付日期</t></is></c>${['项目投资额（万元）', '奖励比例', '其他']
        .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
        .join('')}`,
    )
    const { figures, notices } = await figuresIn(folder.written('f.xlsx', zipped(partsOf(sheet))))
    expect(figures).toEqual({ 'project.investment': '4000.5万元', rate: '5%' })
    expect(notices).toMatch(/I 其他/)
  })
})

describe('what is written for spreadsheets', () => {
  const rows = hostile.map((text, at) =>
    row([0, `${text}${at}`], [1, text], [2, text], [3, text]).map((cell) => `"${cell}"`),
  )
  const content = [headers, ...rows, row([4, '=1+1'])].map((cells) => cells.join(',')).join('\n')

  it('is never a formula in CSV, whatever the ledger has', async () => {
    const file = folder.written('hostile.csv', content)
    const { out } = await audited(file, '--format', 'csv')
    const { data } = Papa.parse<string[]>(out.slice(1), { skipEmptyLines: true })
    expect(data).toHaveLength(hostile.length + 2)
    const formulas = data.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell))
    expect(formulas).toEqual([])
    expect(data.flat()).toContain("'=cmd|calc")
  })

  it('is never a formula in a workbook, which has claims, summary and rejected rows', async () => {
    const file = folder.written('hostile.csv', content)
    const out = folder.path('hostile.xlsx')
    const { code } = await audited(file, '--format', 'xlsx', '--out', out)
    expect(code).toBe(1)
    const parts = unzipSync(readFileSync(out))
    const sheets = [1, 2, 3].map((at) =>
      strFromU8(parts[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array()),
    )
    expect(sheets.join('')).not.toMatch(/<f[ >]/)
    expect(sheets[0]).toContain(">'=cmd|calc")
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /逐笔结论.*汇总.*不能读取的行/,
    )
    expect(sheets[1]).toMatch(/台账行数<\/t><\/is><\/c><c [^>]*><v>7<\/v>/)
    expect(sheets[2]).toContain('hostile.csv:8:E')
  })

  it('is the same bytes for the same ledger', async () => {
    const file = folder.written('same.csv', content)
    const [first, second] = [folder.path('first.xlsx'), folder.path('second.xlsx')]
    await audited(file, '--format', 'xlsx', '--out', first)
    await audited(file, '--format', 'xlsx', '--out', second)
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
  })
})
