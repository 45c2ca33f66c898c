import { asOfLine } from '../explanation/evaluation-lines'
import { findingLines } from '../explanation/finding-lines'
import { emptyLine, line } from '../explanation/page'
import { ruleLines } from '../explanation/rule-lines'
import { speechOf } from '../explanation/speech'
import { excerptOf } from '../issue/excerpt'
import { nearestOf } from '../issue/nearest'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import { chosenRulebook } from './choose-rulebook'
import { evaluateInput, refusedEvaluation, sourcesOf } from './evaluate'
import { type ExplanationFlags, explanationAnswer } from './explanation-output'
import type { EvaluateFlags } from './flags'
import { type Answer, refusal } from './present'

/** `explain <rule> [profile]`: a rule by itself, or what it comes to for an enterprise. */
export async function explainOne(
  rule: string,
  path: string | undefined,
  flags: EvaluateFlags & ExplanationFlags,
): Promise<Answer> {
  return path === undefined ? explainAlone(rule, flags) : explainFor(rule, path, flags)
}

async function explainAlone(id: string, flags: ExplanationFlags): Promise<Answer> {
  const rulebook = await chosenRulebook(flags.rulebook)
  if (rulebook.kind === 'rejected') return refusal(rulebook.issues)
  const rule = indexOf(rulebook.value).rules.get(id)
  if (rule === undefined) return unknownRule(id, rulebook.value)
  const speech = speechOf({ locale: flags.locale, rulebook: rulebook.value })
  const explanation = { title: speech.pick(rule.title), lines: ruleLines(rule, speech), json: rule }
  return explanationAnswer(explanation, rulebook.value, flags)
}

function unknownRule(id: string, { rules }: Rulebook): Answer {
  const ids = rules.map((rule) => rule.id)
  const nearest = nearestOf(id, ids) ?? ids.join(', ')
  const expected = { zh: `规则编号，如 ${nearest}`, en: `the id of a rule, such as ${nearest}` }
  return refusal([{ code: 'unknown_rule', path: '<rule>', expected, found: excerptOf(id) }])
}

async function explainFor(
  rule: string,
  path: string,
  flags: EvaluateFlags & ExplanationFlags,
): Promise<Answer> {
  const sources = await sourcesOf(path, flags)
  if (sources.kind === 'rejected') return refusal(sources.issues)
  const { rulebook, input } = sources.value
  const evaluation = await evaluateInput(rulebook, input, { ...flags, rule: [rule] })
  if (evaluation.status === 'rejected') return refusedEvaluation(evaluation)
  const speech = speechOf({ locale: flags.locale, rulebook })
  const pages = evaluation.findings.flatMap((one) => [emptyLine, ...findingLines(one, speech)])
  const answer = pages.length === 0 ? [line(speech.say('nothing'))] : pages
  const lines = [asOfLine(evaluation, speech), ...answer]
  const explanation = { title: speech.say('evaluation'), lines, json: evaluation }
  return explanationAnswer(explanation, rulebook, flags)
}
