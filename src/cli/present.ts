import { createColors } from 'picocolors'
import { type Line, line } from '../explanation/page'
import { describeIssue } from '../issue/describe'
import type { Issue } from '../issue/issue'
import type { ExitCode } from './exit-code'
import type { SharedFlags } from './flags'
import { laidOut } from './layout'
import type { Terminal } from './terminal'

/** What a command answers: the same as one JSON document and in words, and what is wrong. */
export interface Answer {
  readonly exitCode: ExitCode
  readonly json: unknown
  readonly lines: readonly Line[]
  /** Text of a format of its own, written as it is in place of the lines. */
  readonly content?: string
  readonly issues: readonly Issue[]
}

/** An answer to bad input: every issue, and nothing else. */
export const refusal = (issues: readonly Issue[]): Answer => ({
  exitCode: 2,
  json: { status: 'rejected', issues },
  lines: [],
  issues,
})

/** Writes the answer to stdout and its issues to stderr. */
export function present(answer: Answer, flags: SharedFlags, terminal: Terminal): ExitCode {
  const { exitCode, json, lines, content, issues } = answer
  const colours = createColors(terminal.colour)
  if (flags.json) terminal.out(`${JSON.stringify(json, null, 2)}\n`)
  else if (content !== undefined) terminal.out(content)
  else if (lines.length > 0) terminal.out(`${laidOut(lines, terminal.columns, colours)}\n`)
  for (const issue of issues) {
    // the same guard against control characters as for any other line
    terminal.err(`${line(describeIssue(issue, flags.locale)).text}\n`)
  }
  return exitCode
}
