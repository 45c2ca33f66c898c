import { type Command, Option } from 'commander'
import { evidenceLevels } from '../../profile/evidence'
import { rulebookOption, shared } from '../command-options'
import type { ExitCode } from '../exit-code'
import { collected, collectedReadings, collectedTerms } from '../flags'
import type { Terminal } from '../terminal'
import { type AuditFlags, auditFormats, collectedWindows, groupList } from './audit-flags'

/** Adds `audit` to the program. */
export function addAuditCommand(
  program: Command,
  terminal: Terminal,
  exitWith: (code: ExitCode) => void,
): void {
  const command = shared(program.command('audit'))
    .description('逐笔核对台账的金额 whether each amount of a ledger is right')
    .argument('[ledger]', '台账 the claims: CSV, XLSX')
    .option('--profiles <path>', '企业资料 profiles: NDJSON, YAML, JSON, or a folder')
    .addOption(rulebookOption())
  judgingOptions(command)
  writingOptions(command)
  command.action(async (ledger: string | undefined, flags: AuditFlags) => {
    if (flags.template !== undefined) {
      const { writeTemplate } = await import('./template')
      return exitWith(await writeTemplate(flags, terminal))
    }
    const { auditLedger } = await import('./audit-ledger')
    return exitWith(await auditLedger(ledger, flags, terminal))
  })
}

function judgingOptions(command: Command): void {
  const dates = new Option('--count-on <date>', '以哪个日期为准 the date that counts')
  const evidence = new Option('--evidence <level>', '采信的证据 evidence that is accepted')
  command
    .addOption(dates.choices(['paid', 'approved', 'applied']))
    .addOption(evidence.choices(evidenceLevels))
    .option(
      '--reading <interpretation=option>',
      '选定一种理解（可重复） settle a reading (repeatable)',
      collectedReadings,
    )
    .option(
      '--term <rule:term=value>',
      '给定未定的数额或比例 value of what the text leaves open (repeatable)',
      collectedTerms,
    )
    .option('--source <text>', '该值的来源 where it comes from, one for each --term', collected)
    .option(
      '--window <rule=from..until>',
      '申报期（可重复） window for applications (repeatable)',
      collectedWindows,
    )
    .option('--window-source <text>', '申报通知 its notice, one for each --window', collected)
}

function writingOptions(command: Command): void {
  const format = new Option('--format <format>', '输出格式 format of the output')
  const template = new Option('--template <format>', '空白台账 write an empty ledger')
  command
    .option('--sheet <name>', '工作表 sheet of the workbook (default: first with headings)')
    .addOption(format.choices(auditFormats).conflicts('json'))
    .option('--out <file>', '写入文件 write to a file, not to stdout')
    .addOption(template.choices(['csv', 'xlsx']).conflicts(['json', 'format']))
    .option(
      '--only <list>',
      '只列出这些结论，逗号分隔 only these verdicts, e.g. over,duplicate',
      groupList,
    )
}
