import type { Command } from 'commander'
import {
  evaluateOptions,
  narrowingOptions,
  profile,
  rulebookOption,
  shared,
} from './command-options'
import type { EvaluateFlags, SharedFlags } from './flags'
import type { Answer } from './present'
import type { ReceiptFlags } from './receipt'
import type { RecheckFlags } from './recheck'

type Answered = (flags: SharedFlags, answer: Promise<Answer>) => Promise<void>

/** Adds `receipt`, `recheck` and `diff`. */
export function addReceiptCommands(program: Command, answered: Answered): void {
  addReceipt(program, answered)
  addRecheck(program, answered)
  addDiff(program, answered)
}

function addReceipt(program: Command, answered: Answered): void {
  narrowingOptions(evaluateOptions(shared(program.command('receipt'))))
    .description('评估并出具可复核的凭证 an evaluation with what is needed to reproduce it')
    .addArgument(profile())
    .option('--previous <file>', '前一张凭证 the receipt before it in a series')
    .option('--out <file>', '写入文件 write to a file, not to stdout')
    .action(async (path: string, flags: ReceiptFlags) => {
      const { makeReceipt } = await import('./receipt')
      const answer = await makeReceipt(path, flags)
      // its canonical text is one JSON document already, and no other text of it is a receipt
      const json = flags.json && answer.content === undefined
      return answered({ ...flags, json }, Promise.resolve(answer))
    })
}

function addRecheck(program: Command, answered: Answered): void {
  shared(program.command('recheck'))
    .description('复核凭证；数张一起，并核对前后相连 reproduce receipts; several are a series')
    .argument('<receipt...>', '凭证，按先后 receipts in their order')
    .addOption(rulebookOption())
    .option('--profile <file>', '所持的企业资料 the profile as you hold it')
    .option('--last <digest>', '最后一张的摘要 the digest of the last receipt')
    .action(async (files: readonly string[], flags: RecheckFlags) => {
      const { recheckFiles } = await import('./recheck')
      return answered(flags, recheckFiles(files, flags))
    })
}

function addDiff(program: Command, answered: Answered): void {
  narrowingOptions(shared(program.command('diff')))
    .description('比较两套规则的结果 whose result changes between two rulebooks, and why')
    .argument('<before>', '原规则所在目录或文件，内置的为 builtin folder or file, or builtin')
    .argument('<after>', '新规则所在目录或文件，内置的为 builtin folder or file, or builtin')
    .argument('<profile...>', '企业资料或凭证 profiles or receipts')
    .option('--as-of <date>', '评估日，凭证自有 evaluation date; receipts bring their own')
    .action(
      async (before: string, after: string, files: readonly string[], flags: EvaluateFlags) => {
        const { compareRulebooks } = await import('./diff')
        return answered(flags, compareRulebooks([before, after], files, flags))
      },
    )
}
