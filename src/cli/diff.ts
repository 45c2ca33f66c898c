import { line } from '../explanation/page'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { changedParts } from '../receipt/changed-parts'
import { type DiffSubject, diff, type SubjectDiff } from '../receipt/diff'
import { diffLines, diffSpeech, isChanged, unreadLines } from '../receipt/diff-lines'
import { readReceipt } from '../receipt/read-receipt'
import { receiptFormat } from '../receipt/receipt-format'
import { subjectOfReceipt } from '../receipt/receipt-subject'
import type { Rulebook } from '../rulebook/rulebook'
import { chosenRulebook } from './choose-rulebook'
import { type EvaluateFlags, evaluateOptionsOf } from './flags'
import { type Answer, refusal } from './present'
import { readInput } from './read-input'

/** What is written in place of a folder for the rulebook of the package. */
const builtIn = 'builtin'

/** `diff <before> <after> <profile…>`: what changes for profiles or receipts, and why. */
export async function compareRulebooks(
  [before, after]: readonly [string, string],
  files: readonly string[],
  flags: EvaluateFlags,
): Promise<Answer> {
  const [old, now] = [await rulebookIn(before), await rulebookIn(after)]
  if (old.kind === 'rejected') return refusal(old.issues)
  if (now.kind === 'rejected') return refusal(now.issues)
  const { subjects, issues } = await subjectsIn(files, flags)
  if (issues.length > 0) return refusal(issues)
  const results: SubjectDiff[] = []
  for await (const one of diff(old.value, now.value, subjects, evaluateOptionsOf(flags))) {
    results.push(one)
  }
  return answerOf(results, [old.value, now.value], flags)
}

const rulebookIn = (folder: string): Promise<Checked<Rulebook>> =>
  chosenRulebook(folder === builtIn ? undefined : folder)

async function subjectsIn(files: readonly string[], flags: EvaluateFlags) {
  const subjects: DiffSubject[] = []
  const issues: Issue[] = []
  for (const file of files) {
    const read = await subjectIn(file, flags)
    if (read.kind === 'accepted') subjects.push({ ...read.value, id: file })
    else issues.push(...read.issues.map((issue) => ({ file, ...issue })))
  }
  return { subjects, issues }
}

/** A receipt brings its options with it; a profile needs the day of the evaluation. */
async function subjectIn(file: string, flags: EvaluateFlags): Promise<Checked<DiffSubject>> {
  const input = await readInput(file)
  if (input.kind === 'rejected') return input
  const profile = input.value.content
  if (Object(profile).format === receiptFormat) {
    const read = readReceipt(profile)
    return read.kind === 'rejected' ? read : accepted(subjectOfReceipt(read.value))
  }
  if (flags.asOf !== undefined) return accepted({ id: file, profile })
  const expected = { zh: '评估日', en: 'the evaluation date' }
  return rejected([{ code: 'missing_key', path: '--as-of', expected, found: excerptOf(undefined) }])
}

function answerOf(
  results: readonly SubjectDiff[],
  [before, after]: readonly [Rulebook, Rulebook],
  { locale }: EvaluateFlags,
): Answer {
  const parts = [...changedParts(before, after).values()]
  const headOf = ({ version, digest }: Rulebook) => ({ version, digest })
  const issues = results.flatMap((one) =>
    one.kind === 'rejected'
      ? [...one.before, ...one.after].map((issue) => ({ file: one.id, ...issue }))
      : [],
  )
  const json = { before: headOf(before), after: headOf(after), parts, subjects: results, issues }
  const changed = results.filter(isChanged).length
  const speech = diffSpeech(locale, before, after)
  const summary = speech.say('compared', {
    before: before.version,
    after: after.version,
    parts: String(parts.length),
    count: String(results.filter(({ kind }) => kind === 'compared').length),
    changed: String(changed),
  })
  const lines = [
    line(summary, 'title'),
    ...results.flatMap((one) => diffLines(one, speech)),
    ...unreadLines(results, speech),
  ]
  if (issues.length > 0) return { exitCode: 2, json, lines, issues }
  return { exitCode: changed > 0 ? 1 : 0, json, lines, issues }
}
