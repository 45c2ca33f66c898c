import { createColors } from 'picocolors'
import { type Line, line } from '../explanation/page'
import { type Speech, speechOf } from '../explanation/speech'
import type { Interview, Question } from '../interview/question'
import { questions } from '../interview/questions'
import type { Rulebook } from '../rulebook/rulebook'
import { answerTo } from './answers'
import { questionLines } from './ask-lines'
import { askSpeaker } from './ask-messages'
import { type EvaluateFlags, evaluateOptionsOf } from './flags'
import { laidOut } from './layout'
import type { Terminal } from './terminal'

/** A profile that answers are added to. */
export type Draft = Readonly<Record<string, unknown>>

type Ask = (prompt: string) => Promise<string | null>

/** Asks one question after the other until nothing is left, or whoever answers ends it. */
export async function askAlong(
  rulebook: Rulebook,
  start: Draft,
  flags: EvaluateFlags,
  terminal: Terminal & { readonly ask: Ask },
): Promise<Draft> {
  const speech = speechOf({ locale: flags.locale, rulebook })
  const say = askSpeaker(speech)
  const show = (...lines: readonly Line[]): void =>
    terminal.out(`${laidOut(lines, terminal.columns, createColors(terminal.colour))}\n`)
  const ask = (draft: Draft): Interview => questions(rulebook, draft, evaluateOptionsOf(flags))
  const skipped = new Set<string>()
  let draft = start
  let state = ask(draft)
  show(line(say('hint'), 'label'))
  for (;;) {
    const next = state.questions.find((one) => !skipped.has(keyOf(one)))
    if (next === undefined) return draft
    show(...questionLines(next, '? ', speech))
    const text = (await terminal.ask('> '))?.trim() ?? 'q'
    if (text === 'q') return draft
    const answer = text === '' ? null : answerTo(next, text, rulebook)
    if (answer === null) skipped.add(keyOf(next))
    else if (answer.kind === 'rejected') show(line(wrongWords(text, answer.issues, speech), 'bad'))
    else {
      draft = stating(draft, next, answer.value, speech)
      const then = ask(draft)
      const count = String(state.open - then.open)
      // a list that turns out longer opens further findings
      if (then.open < state.open)
        show(line(say('settledNow', { count, open: String(then.open) }), 'good'))
      state = then
    }
  }
}

function wrongWords(
  answer: string,
  [issue]: readonly { readonly expected: { readonly zh: string; readonly en: string } }[],
  speech: Speech,
): string {
  const expected = issue === undefined ? '' : speech.pick(issue.expected)
  return askSpeaker(speech)('wrong', { answer, expected })
}

const keyOf = (one: Question): string =>
  one.kind === 'fact' ? `${one.subject.id} ${one.fact}` : one.kind === 'list' ? one.list : one.kind

/** The profile with one answer more. */
function stating(draft: Draft, one: Question, value: unknown, { rulebook }: Speech): Draft {
  if (one.kind === 'awards') return { ...draft, awards: value }
  if (one.kind === 'list') return { ...draft, [one.list]: value }
  const { type, id } = one.subject
  const name = one.fact.slice(one.fact.indexOf('.') + 1)
  const key = rulebook.vocabulary.find(({ subject }) => subject === type)?.collection ?? type
  const part = draft[key]
  if (!Array.isArray(part)) return { ...draft, [key]: { ...Object(part), [name]: value } }
  const subjects = part.map((subject: unknown) => {
    const plain: Record<string, unknown> = { ...Object(subject) }
    return plain.id === id ? { ...plain, [name]: value } : plain
  })
  return { ...draft, [key]: subjects }
}
