import { argv, stderr, stdout } from 'node:process'
import { outcomeOf, summaryOf } from './run'
import { allMutants, unmatched } from './trial'

// `npm run mutate -- sichuan-2017/expansion` tries only what touches rules of such a name

const wanted = argv[2] ?? ''
const chosen = allMutants.filter(
  ({ rules, file }) => file.includes(wanted) || rules.some((rule) => rule.includes(wanted)),
)
const clearLine = '\r\u001b[K'

/** On a terminal one line that moves; in a pipe nothing. */
function showProgress(tried: number, survived: number): void {
  if (!stderr.isTTY || tried % 50 !== 0) return
  stderr.write(`${clearLine}${tried} of ${chosen.length} mutants, ${survived} survived`)
}

const told = (what: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${what}: ${lines.length}`, ...lines]

const outcome = await outcomeOf(chosen, showProgress)
if (stderr.isTTY) stderr.write(clearLine)
const stale = [
  ...outcome.killedThough,
  ...unmatched().map(({ file, mutation }) => `${file}: no such mutation: ${mutation}`),
]
const lines = [
  ...summaryOf(outcome),
  ...told('survived', outcome.survivors),
  ...told('wrongly listed as equivalent', stale),
]
stdout.write(`${lines.join('\n')}\n`)
process.exitCode = outcome.survivors.length + stale.length > 0 ? 1 : 0
