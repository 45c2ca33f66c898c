import { findingLines } from '../explanation/finding-lines'
import { emptyLine, line } from '../explanation/page'
import { ruleLines } from '../explanation/rule-lines'
import { speechOf } from '../explanation/speech'
import { excerptOf } from '../issue/excerpt'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import { chosenRulebook } from './choose-rulebook'
import { evaluateInput, refusedEvaluation, sourcesOf } from './evaluate'
import type { EvaluateFlags } from './flags'
import { type Answer, refusal } from './present'

/** `explain <rule> [profile]`: a rule by itself, or what it comes to for an enterprise. */
export async function explainOne(
  rule: string,
  path: string | undefined,
  flags: EvaluateFlags,
): Promise<Answer> {
  return path === undefined ? explainAlone(rule, flags) : explainFor(rule, path, flags)
}

async function explainAlone(id: string, flags: EvaluateFlags): Promise<Answer> {
  const rulebook = await chosenRulebook(flags.rulebook)
  if (rulebook.kind === 'rejected') return refusal(rulebook.issues)
  const rule = indexOf(rulebook.value).rules.get(id)
  if (rule === undefined) return unknownRule(id, rulebook.value)
  const lines = ruleLines(rule, speechOf({ locale: flags.locale, rulebook: rulebook.value }))
  return { exitCode: 0, json: rule, lines, issues: [] }
}

function unknownRule(id: string, { rules }: Rulebook): Answer {
  const ids = rules.map((rule) => rule.id).join(', ')
  const expected = { zh: `下列之一：${ids}`, en: `one of ${ids}` }
  return refusal([{ code: 'unknown_rule', path: '<rule>', expected, found: excerptOf(id) }])
}

async function explainFor(rule: string, path: string, flags: EvaluateFlags): Promise<Answer> {
  const sources = await sourcesOf(path, flags)
  if (sources.kind === 'rejected') return refusal(sources.issues)
  const { rulebook, input } = sources.value
  const evaluation = await evaluateInput(rulebook, input, { ...flags, rule: [rule] })
  if (evaluation.status === 'rejected') return refusedEvaluation(evaluation)
  const speech = speechOf({ locale: flags.locale, rulebook })
  const pages = evaluation.findings.map((finding) => findingLines(finding, speech))
  const lines = pages.flatMap((page, index) => (index === 0 ? page : [emptyLine, ...page]))
  const nothing = [line(speech.say('nothing'))]
  return { exitCode: 0, json: evaluation, lines: lines.length === 0 ? nothing : lines, issues: [] }
}
