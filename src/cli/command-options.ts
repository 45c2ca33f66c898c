import { Argument, type Command, Option } from 'commander'
import { explanationFormats } from '../explanation/formats'
import { evidenceLevels } from '../profile/evidence'
import { collected, collectedReadings, collectedTerms, listed } from './flags'

/** The profile as an argument. */
export const profile = (): Argument =>
  new Argument('<profile>', '企业资料 profile: YAML, JSON, - (stdin)')

/** The options of every command. */
export function shared(command: Command): Command {
  return command
    .addOption(
      new Option('--locale <locale>', '输出语言 language')
        .choices(['zh-CN', 'en'])
        .default('zh-CN'),
    )
    .option('--json', '标准输出只有一份 JSON one JSON document on stdout', false)
}

/** The rulebook that is not the built-in one. */
export const rulebookOption = (): Option =>
  new Option(
    '--rulebook <path>',
    '规则所在目录，或 build 写成的文件 folder of the rulebook, or its file by `build` (default: built in)',
  )

/** The options of what evaluates. */
export function evaluateOptions(command: Command): Command {
  return command
    .option('--as-of <date>', '评估日，必填 evaluation date, required: YYYY-MM-DD')
    .addOption(rulebookOption())
    .option(
      '--reading <interpretation=option>',
      '采用另一种理解（可重复） take another reading (repeatable)',
      collectedReadings,
    )
    .option(
      '--term <rule:term=value>',
      '给定未定的数额或比例 value of what the text leaves open (repeatable)',
      collectedTerms,
    )
    .option(
      '--source <text>',
      '该值的来源，每个 --term 一个 where it comes from, one for each --term',
      collected,
    )
    .addOption(
      new Option('--evidence <level>', '采信哪些事实 which facts count').choices(evidenceLevels),
    )
}

/** The options by which an evaluation looks at some rules only. */
export function narrowingOptions(command: Command): Command {
  return command
    .option('--rule <id>', '只评估这条规则（可重复） only this rule (repeatable)', collected)
    .option('--rules <list>', '同上，逗号分隔 the same as a list: a/b,c/d', listed)
    .option(
      '--document <id>',
      '只评估这份文件的规则（可重复） only the rules of this document (repeatable)',
      collected,
    )
}

/** The form and the file of what explains. */
export function explanationOptions(command: Command): Command {
  const format = new Option('--format <format>', '输出格式 format of the output')
  return command
    .addOption(format.choices(explanationFormats).conflicts('json'))
    .addOption(
      new Option('--out <file>', '写入文件 write to a file, not to stdout').conflicts('json'),
    )
}
