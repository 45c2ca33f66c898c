import { evaluate } from '../evaluation/evaluate'
import type { Evaluation } from '../evaluation/evaluation'
import { evaluationLines } from '../explanation/evaluation-lines'
import { speechOf } from '../explanation/speech'
import { accepted, type Checked, rejected } from '../issue/issue'
import { readProfile } from '../profile/read-profile'
import type { Rulebook } from '../rulebook/rulebook'
import { chosenRulebook } from './choose-rulebook'
import { type ExplanationFlags, explanationAnswer } from './explanation-output'
import { type EvaluateFlags, evaluateOptionsOf, sourceIssues } from './flags'
import { inFlags } from './in-flags'
import { type Answer, refusal } from './present'
import { type Input, placed, readInput } from './read-input'

/** `evaluate <profile>`: every rule for one enterprise. */
export async function evaluateProfile(
  path: string,
  flags: EvaluateFlags & ExplanationFlags,
): Promise<Answer> {
  const sources = await sourcesOf(path, flags)
  if (sources.kind === 'rejected') return refusal(sources.issues)
  const { rulebook, input } = sources.value
  const evaluation = await evaluateInput(rulebook, input, flags)
  if (evaluation.status === 'rejected') return refusedEvaluation(evaluation)
  const { verdict, all = false } = flags
  const selection = verdict === undefined ? { all } : { all, verdicts: verdict }
  const speech = speechOf({ locale: flags.locale, rulebook })
  const findings = evaluation.findings.filter((one) => verdict?.includes(one.verdict) ?? true)
  const lines = evaluationLines(evaluation, selection, speech)
  const explanation = { title: speech.say('evaluation'), lines, json: { ...evaluation, findings } }
  return explanationAnswer(explanation, rulebook, flags)
}

interface Sources {
  readonly rulebook: Rulebook
  readonly input: Input
}

/** The rulebook and the profile, or what is wrong with either. */
export async function sourcesOf(path: string, flags: EvaluateFlags): Promise<Checked<Sources>> {
  const rulebook = await chosenRulebook(flags.rulebook)
  const input = await readInput(path)
  const issues = [rulebook, input].flatMap((read) => ('issues' in read ? read.issues : []))
  if (rulebook.kind === 'rejected' || input.kind === 'rejected') {
    return rejected([...sourceIssues(flags), ...issues])
  }
  return accepted({ rulebook: rulebook.value, input: input.value })
}

/** Evaluates what was read; its issues name options as they are written, and lines of the file. */
export async function evaluateInput(
  rulebook: Rulebook,
  input: Input,
  flags: EvaluateFlags,
): Promise<Evaluation> {
  const surplus = sourceIssues(flags)
  const evaluation = await evaluate(rulebook, input.content, evaluateOptionsOf(flags))
  if (evaluation.status === 'evaluated' && surplus.length === 0) return evaluation
  const profile = readProfile(rulebook.vocabulary, input.content)
  const ofProfile = profile.kind === 'rejected' ? profile.issues : []
  const ofOptions = evaluation.issues.slice(0, evaluation.issues.length - ofProfile.length)
  const issues = [
    ...ofOptions.map((issue) => inFlags(issue, flags)),
    ...surplus,
    ...placed(ofProfile, input),
  ]
  return { ...evaluation, status: 'rejected', findings: [], totals: null, issues }
}

export const refusedEvaluation = (evaluation: Evaluation): Answer => ({
  exitCode: 2,
  json: evaluation,
  lines: [],
  issues: evaluation.issues,
})
