import type { Verdict } from '../../evaluation/finding'
import { line } from '../../explanation/page'
import { excerptOf } from '../../issue/excerpt'
import type { Checked } from '../../issue/issue'
import type { Rulebook } from '../../rulebook/rulebook'
import type { ProfileStore } from '../../screening/sql/dialect'
import { openPostgres } from '../../screening-node/postgres-client'
import { type DatabaseOptions, screenDatabase } from '../../screening-node/screen-database'
import { screenFile } from '../../screening-node/screen-file'
import type { Screened } from '../../screening-node/screen-options'
import { chosenRulebook } from '../choose-rulebook'
import { compileAsUsual } from '../compiling'
import { type EvaluateFlags, evaluateOptionsOf, type SharedFlags, sourceIssues } from '../flags'
import { inFlags } from '../in-flags'
import { type Answer, refusal } from '../present'
import type { Terminal } from '../terminal'
import { progressOn } from './screen-progress'

/** The options of `screen`. */
export interface ScreenFlags extends EvaluateFlags {
  readonly out?: string
  readonly only?: readonly Verdict[]
  readonly database?: string
  readonly profiles?: ProfileStore
  readonly resume?: boolean
  readonly memoryLimit?: string
  readonly threads?: string
}

/** `screen <profiles>`: every enterprise of a file, or of a database. */
export async function screenProfiles(
  file: string | undefined,
  flags: ScreenFlags,
  terminal: Terminal,
): Promise<Answer> {
  const { out, rulebook, only, resume, memoryLimit, threads, locale } = flags
  if (out === undefined) return missing('--out', 'results.parquet')
  const chosen = await chosenRulebook(rulebook)
  if (chosen.kind === 'rejected') return refusal(chosen.issues)
  const surplus = sourceIssues(flags)
  if (surplus.length > 0) return refusal(surplus)
  if (file === undefined && flags.database === undefined) {
    return missing('<profiles>', 'profiles.ndjson')
  }
  compileAsUsual()
  const progress = progressOn(terminal, locale)
  const options = { ...evaluateOptionsOf(flags), out, only, resume, memoryLimit, threads }
  const stopping = new AbortController()
  const stopped = terminal.onStop?.(() => stopping.abort())
  const asked = { ...options, locale, progress: progress.step, signal: stopping.signal }
  const screened =
    flags.database === undefined
      ? await screenFile(file ?? '', chosen.value, asked)
      : await inDatabase(flags.database, chosen.value, { ...asked, profiles: flags.profiles })
  stopped?.()
  progress.end()
  return answerOf(screened, flags)
}

async function inDatabase(
  url: string,
  rulebook: Rulebook,
  options: DatabaseOptions,
): Promise<Checked<Screened>> {
  const client = await openPostgres(url)
  if (client.kind === 'rejected') return client
  const screened = await screenDatabase(client.value, rulebook, options)
  await client.value.close().catch(() => undefined)
  return screened
}

function missing(path: string, example: string): Answer {
  const expected = { zh: `文件，如 ${example}`, en: `a file such as ${example}` }
  return refusal([{ code: 'missing_key', path, expected, found: excerptOf(undefined) }])
}

function answerOf(screened: Checked<Screened>, flags: ScreenFlags & SharedFlags): Answer {
  if (screened.kind === 'rejected') {
    return refusal(screened.issues.map((issue) => inFlags(issue, flags)))
  }
  const { lines, answered, rejected, rows, out, rejectedFile, notices } = screened.value
  const refused = rejectedFile === null ? '' : ` → ${rejectedFile}`
  const isEnglish = flags.locale === 'en'
  const [unit, units] = flags.database === undefined ? ['行', 'lines'] : ['家', 'enterprises']
  const text = isEnglish
    ? `${lines} ${units}: ${answered} answered, ${rejected} rejected${refused}; ${rows} rows → ${out}`
    : `共${lines}${unit}：已答复${answered}${unit}，拒收${rejected}${unit}${refused}；结果${rows}条 → ${out}`
  const said = notices.map(({ file, text: { zh, en } }) => `${file}: ${isEnglish ? en : zh}`)
  // a file of which no line could be read is a fault of the whole
  const isLost = lines > 0 && answered === 0
  return {
    exitCode: isLost ? 1 : 0,
    json: screened.value,
    lines: [...said.map((one) => line(one)), line(text, isLost ? 'bad' : 'good')],
    issues: [],
  }
}
