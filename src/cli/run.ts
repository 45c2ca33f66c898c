import { CommanderError } from 'commander'
import type { ExitCode } from './exit-code'
import { programOf } from './program'
import type { Terminal } from './terminal'
import { usageLocale } from './usage-error'

/** Runs the command line on its arguments and says with which code to exit. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = programOf(terminal, usageLocale(args), (answered) => {
    code = answered
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // commander has already said what is wrong, or shown the help or the version it was asked for
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    terminal.err(`incentive-rules: internal fault\n${stackOf(error)}\n`)
    return 70
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
