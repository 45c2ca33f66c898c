import { evaluateSync } from '../evaluation/evaluate-sync'
import { evaluationLines } from '../explanation/evaluation-lines'
import { emptyLine, line } from '../explanation/page'
import { speechOf } from '../explanation/speech'
import { questions } from '../interview/questions'
import type { Rulebook } from '../rulebook/rulebook'
import { askAlong, type Draft } from './ask-along'
import { interviewLines } from './ask-lines'
import { askSpeaker } from './ask-messages'
import { writtenAnswer } from './content'
import { evaluateInput, refusedEvaluation, sourcesOf } from './evaluate'
import { type EvaluateFlags, evaluateOptionsOf } from './flags'
import { type Answer, refusal } from './present'
import type { Input } from './read-input'
import type { Terminal } from './terminal'

/** The options of `ask`. */
export interface AskFlags extends EvaluateFlags {
  /** Where the profile is written to when the questions are over. */
  readonly save?: string
}

/** `ask <profile>`: what is still worth asking; at a keyboard it is asked, one after the other. */
export async function askProfile(
  path: string,
  flags: AskFlags,
  terminal: Terminal,
): Promise<Answer> {
  const sources = await sourcesOf(path, flags)
  if (sources.kind === 'rejected') return refusal(sources.issues)
  const { rulebook, input } = sources.value
  const checked = await evaluateInput(rulebook, input, flags)
  if (checked.status === 'rejected') return refusedEvaluation(checked)
  const { ask } = terminal
  if (ask === undefined || flags.json || path === '-') return asked(rulebook, input, flags)
  const draft = await askAlong(rulebook, { ...Object(input.content) }, flags, { ...terminal, ask })
  return ended(rulebook, draft, flags)
}

function asked(rulebook: Rulebook, { content }: Input, flags: AskFlags): Answer {
  const interview = questions(rulebook, content, evaluateOptionsOf(flags))
  if (interview.status === 'rejected') return refusal(interview.issues)
  const speech = speechOf({ locale: flags.locale, rulebook })
  const lines = interviewLines(interview, flags.all ?? false, speech)
  return { exitCode: 0, json: interview, lines, issues: [] }
}

/** What the answers come to, as `evaluate` says it. */
async function ended(rulebook: Rulebook, draft: Draft, flags: AskFlags): Promise<Answer> {
  const speech = speechOf({ locale: flags.locale, rulebook })
  const say = askSpeaker(speech)
  const evaluation = evaluateSync(rulebook, draft, evaluateOptionsOf(flags))
  const lines = [line(say('ended'), 'title'), ...evaluationLines(evaluation, {}, speech)]
  const answer: Answer = { exitCode: 0, json: evaluation, lines, issues: [] }
  if (flags.save === undefined) return answer
  const written = await writtenAnswer(`${JSON.stringify(draft, null, 2)}\n`, flags.save, flags, {
    path: '--save',
  })
  return { ...written, lines: [...lines, emptyLine, ...written.lines] }
}
