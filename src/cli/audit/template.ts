import type { Rulebook } from '../../rulebook/rulebook'
import { FileFault } from '../../table/file-fault'
import { chosenRulebook } from '../choose-rulebook'
import { type ColumnName, headings } from '../claims/column-names'
import type { ExitCode } from '../exit-code'
import { present, refusal } from '../present'
import type { Terminal } from '../terminal'
import { xlsxPieces } from '../xlsx-stream'
import { missing } from './audit-checks'
import type { AuditFlags } from './audit-flags'
import { sinkFor } from './sink'
import { csvHead, csvLine } from './write-csv'

interface Field {
  readonly name: ColumnName
  readonly width: number
  /** Long numbers stay whole in a column of texts. */
  readonly entered: 'text' | 'as it is'
  readonly example: (rulebook: Rulebook) => string
}

const fields: readonly Field[] = [
  { name: 'id', width: 16, entered: 'text', example: () => 'A-001' },
  { name: 'enterprise', width: 24, entered: 'text', example: () => '91510000EXAMPLE001' },
  { name: 'enterpriseName', width: 24, entered: 'text', example: () => '虚构药业有限公司' },
  { name: 'rule', width: 30, entered: 'text', example: ({ rules }) => rules[0]?.id ?? '' },
  {
    name: 'document',
    width: 20,
    entered: 'text',
    example: ({ rules }) => rules[0]?.document ?? '',
  },
  { name: 'subject', width: 20, entered: 'text', example: () => '虚构生产基地' },
  { name: 'instalment', width: 8, entered: 'as it is', example: () => '' },
  { name: 'amountPaid', width: 18, entered: 'as it is', example: () => '300' },
  { name: 'applied', width: 14, entered: 'text', example: () => '2020-03-02' },
  { name: 'approved', width: 14, entered: 'text', example: () => '2020-05-11' },
  { name: 'paid', width: 14, entered: 'text', example: () => '2020-06-01' },
  { name: 'invoiceCode', width: 16, entered: 'text', example: () => '' },
  { name: 'invoice', width: 22, entered: 'text', example: () => '' },
  { name: 'voucher', width: 22, entered: 'text', example: () => '' },
  { name: 'voucherTitle', width: 22, entered: 'text', example: () => '' },
]

const explanation = {
  zh: '填写说明：一行一笔。信用代码（或企业名称）与企业资料中的编号（或名称）一致；依据条款写规则编号、条款序号或原文；日期三项至少填一项；表头中的单位可改为元、万元或亿元。请删去示例行。',
  en: 'How to fill in: one claim a row. The enterprise is the id (or name) of its profile; the rule is its id, or number or words of the clause; at least one of the three dates; the unit in the heading may be 元, 万元 or 亿元. Delete the example.',
}

/** `audit --template`: an empty ledger with its headings, how to fill it in, and an invented example. */
export async function writeTemplate(flags: AuditFlags, terminal: Terminal): Promise<ExitCode> {
  try {
    const rulebook = await chosenRulebook(flags.rulebook)
    if (rulebook.kind === 'rejected') throw new FileFault(rulebook.issues)
    if (flags.template === 'xlsx' && flags.out === undefined) throw new FileFault([outMissing])
    const sink = await sinkFor(flags.out, terminal)
    const pieces = flags.template === 'xlsx' ? xlsxTemplate : csvTemplate
    for await (const piece of pieces(rulebook.value, flags)) await sink.write(piece)
    await sink.close()
    return 0
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    return present(refusal(error.issues), flags, terminal)
  }
}

const outMissing = missing('--out', {
  zh: '写入的文件，如 台账.xlsx',
  en: 'a file to write, such as ledger.xlsx',
})

type Language = keyof typeof explanation

const languageOf = ({ locale }: AuditFlags): Language => (locale === 'en' ? 'en' : 'zh')

function headersIn(language: Language): readonly string[] {
  return fields.map(({ name }) => {
    const title = headings[name][language]
    if (name !== 'amountPaid') return title
    return language === 'en' ? `${title} (万元)` : `${title}（万元）`
  })
}

const exampleOf = (rulebook: Rulebook) =>
  fields.map(({ entered, example }) => {
    const kind = entered === 'text' ? 'text' : 'number'
    return { kind, text: example(rulebook) } as const
  })

async function* csvTemplate(rulebook: Rulebook, flags: AuditFlags): AsyncGenerator<string> {
  const language = languageOf(flags)
  yield csvHead([explanation[language]])
  yield csvLine(headersIn(language).map((text) => ({ kind: 'text', text })))
  yield csvLine(exampleOf(rulebook))
}

function xlsxTemplate(rulebook: Rulebook, flags: AuditFlags): AsyncGenerator<Uint8Array> {
  const language = languageOf(flags)
  return xlsxPieces([
    {
      name: language === 'en' ? 'Claims' : '台账',
      above: [explanation[language]],
      headers: headersIn(language),
      widths: fields.map(({ width }) => width),
      textColumns: fields.flatMap(({ entered }, index) => (entered === 'text' ? [index] : [])),
      rows: [exampleOf(rulebook)],
    },
  ])
}
