import { Command, Option } from 'commander'
import { version } from '../builtin/version.generated'
import type { Locale } from '../issue/describe'
import type { AskFlags } from './ask'
import { addAuditCommand } from './audit/audit-command'
import type { BuildFlags } from './build'
import type { CheckFlags } from './check'
import {
  evaluateOptions,
  explanationOptions,
  narrowingOptions,
  profile,
  rulebookOption,
  shared,
} from './command-options'
import type { ExitCode } from './exit-code'
import { classList, type EvaluateFlags, type SharedFlags, verdictList } from './flags'
import type { ItemsFlags } from './items'
import type { LedgerFlags } from './ledger'
import { type Answer, present } from './present'
import { addReceiptCommands } from './receipt-commands'
import { addScreeningCommands } from './screening/screening-commands'
import type { Terminal } from './terminal'
import { usageError } from './usage-error'

const exitCodes = `
退出码 Exit codes: 0 完成 done · 1 答案为否 the answer is no · 2 输入有误 bad input`

/**
 * The commands with their options; each hands over the code to exit with. What a command needs is
 * loaded when it is called: most of a short run is reading and compiling.
 */
export function programOf(
  terminal: Terminal,
  locale: Locale,
  exitWith: (code: ExitCode) => void,
): Command {
  const program = new Command('incentive-rules')
    .description('评估惠企政策：符合哪些、多少金额、依据哪些原文\nEvaluates incentive policies')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(usageError(text, locale)),
    })
    .addHelpText('after', exitCodes)
  const answered = async (flags: SharedFlags, answer: Promise<Answer>): Promise<void> =>
    exitWith(present(await answer, flags, terminal))

  explanationOptions(narrowingOptions(evaluateOptions(shared(program.command('evaluate')))))
    .description('评估一份企业资料 evaluate the profile of an enterprise')
    .addArgument(profile())
    .addOption(verdictOption())
    .option('--all', '全部详细列出 everything at length', false)
    .action(async (path: string, flags: EvaluateFlags) => {
      const { evaluateProfile } = await import('./evaluate')
      return answered(flags, evaluateProfile(path, flags))
    })

  narrowingOptions(evaluateOptions(shared(program.command('ask'))))
    .description('还要问什么：先问最能定下结论的 what is still to be asked, the most telling first')
    .addArgument(profile())
    .option('--all', '列出全部问题 list all questions', false)
    .option('--save <file>', '问完写入资料（JSON） write the profile when all is asked')
    .action(async (path: string, flags: AskFlags) => {
      const { askProfile } = await import('./ask')
      return answered(flags, askProfile(path, flags, terminal))
    })

  explanationOptions(evaluateOptions(shared(program.command('explain'))))
    .description('说明一条规则，或它对一家企业的结果 explain a rule, or its result for a profile')
    .argument('<rule>', '规则编号 id of the rule')
    .addArgument(profile().argOptional())
    .action(async (rule: string, path: string | undefined, flags: EvaluateFlags) => {
      const { explainOne } = await import('./explain')
      return answered(flags, explainOne(rule, path, flags))
    })

  shared(program.command('check'))
    .description('检查一套规则 check the rules and documents of a folder')
    .argument('[folder]', '含 rules/ 与 seeds/ 的目录 folder with rules/ and seeds/', '.')
    .option('--cases <path>', '并试算用例（文件或目录） try its cases too, a file or a folder')
    .action(async (folder: string, flags: CheckFlags) => {
      const { checkFolder } = await import('./check')
      return answered(flags, checkFolder(folder, flags))
    })

  shared(program.command('build'))
    .description('把检查过的规则集写成一个文件，载入更快 write a checked rulebook as one file')
    .argument('[folder]', '含 rules/ 与 seeds/ 的目录 folder with rules/ and seeds/', '.')
    .option('--out <file>', '写成的文件，必填 the file, required: .json')
    .action(async (folder: string, flags: BuildFlags) => {
      const { buildFolder } = await import('./build')
      return answered(flags, buildFolder(folder, flags))
    })

  outputOptions(shared(program.command('ledger')), ['text', 'html'])
    .description('逐句台账：每一句归为什么、由哪条规则承载 what became of every sentence')
    .argument('[document]', '文件编号，不填为全部 id of the document (default: all)')
    .addOption(classOption())
    .addOption(
      new Option('--skeleton', '起草 ledger.yaml print a draft of ledger.yaml')
        .conflicts(['json', 'class', 'format'])
        .default(false),
    )
    .action(async (document: string | undefined, flags: LedgerFlags) => {
      const { printLedger } = await import('./ledger')
      return answered(flags, printLedger(document, flags))
    })

  outputOptions(shared(program.command('items')), ['text', 'csv', 'xlsx'])
    .description('事项清单，含免申即享的差距 list of policy items')
    .argument('[document]', '文件编号，不填为全部 id of the document (default: all)')
    .action(async (document: string | undefined, flags: ItemsFlags) => {
      const { printItems } = await import('./items')
      return answered(flags, printItems(document, flags))
    })

  addReceiptCommands(program, answered)
  addAuditCommand(program, terminal, exitWith)
  addScreeningCommands(program, terminal, answered)

  return program
}

/** The options of what lists the parts of a rulebook, in a format or to a file. */
function outputOptions(command: Command, formats: readonly string[]): Command {
  const format = new Option('--format <format>', '输出格式 format of the output')
  return command
    .addOption(rulebookOption())
    .addOption(format.choices(formats).conflicts('json'))
    .addOption(
      new Option('--out <file>', '写入文件 write to a file, not to stdout').conflicts('json'),
    )
}

const classOption = (): Option =>
  new Option('--class <list>', '只列出这些类别 only these classes, e.g. benefit,bar').argParser(
    classList,
  )

const verdictOption = (): Option =>
  new Option(
    '--verdict <list>',
    '只列出这些结论，逗号分隔 only these verdicts, e.g. eligible,pending',
  ).argParser(verdictList)
