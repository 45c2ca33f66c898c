import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import { dialects, profileStores } from '../../screening/sql/dialect'
import { evaluateOptions, narrowingOptions, shared } from '../command-options'
import { type SharedFlags, verdictList } from '../flags'
import type { Answer } from '../present'
import type { Terminal } from '../terminal'
import type { ScreenFlags } from './screen'
import type { SqlFlags } from './sql'

type Answered = (flags: SharedFlags, answer: Promise<Answer>) => Promise<void>

/** `sql` and `screen`: the rules for whole populations. */
export function addScreeningCommands(
  program: Command,
  terminal: Terminal,
  answered: Answered,
): void {
  narrowingOptions(evaluateOptions(shared(program.command('sql'))))
    .description('规则写成 SQL：表与查询 the rules as SQL: tables and queries')
    .addOption(
      new Option('--dialect <dialect>', '数据库 database').choices(dialects).default('duckdb'),
    )
    .addOption(storeOption().default('columns'))
    .addOption(onlyOption())
    .option('--out <file>', '写入文件 write to a file, not to stdout')
    .action(async (flags: SqlFlags) => {
      const { printSql } = await import('./sql')
      return answered(flags, printSql(flags))
    })

  narrowingOptions(evaluateOptions(shared(program.command('screen'))))
    .description('批量评估文件或数据库中的企业 screen the enterprises of a file or a database')
    .addArgument(profiles())
    .option('--out <file>', '结果文件，必填 results, required: .parquet, .csv, .ndjson')
    .option('--database <url>', '在数据库中评估 screen where the data is: postgres://…')
    .addOption(storeOption())
    .addOption(onlyOption())
    .option('--resume', '继续中断的一次 go on with a run that was broken off', false)
    .option('--memory-limit <size>', '内存上限 limit of memory, e.g. 4GB')
    .option('--threads <count>', '线程数 number of threads', count)
    .action(async (file: string | undefined, flags: ScreenFlags) => {
      const { screenProfiles } = await import('./screen')
      return answered(flags, screenProfiles(file, flags, terminal))
    })
}

const profiles = (): Argument =>
  new Argument('[profiles]', '企业资料，每行一家 profiles, one a line: .ndjson, .csv, .parquet')

const storeOption = (): Option =>
  new Option('--profiles <how>', '数据库中资料的存放方式 how a database holds profiles').choices(
    profileStores,
  )

const onlyOption = (): Option =>
  new Option(
    '--only <list>',
    '只要这些结论，逗号分隔 only these verdicts, e.g. eligible,pending',
  ).argParser(verdictList)

function count(text: string): string {
  if (!/^[1-9]\d{0,2}$/u.test(text)) throw new InvalidArgumentError('应为 expected 1 … 999')
  return text
}
