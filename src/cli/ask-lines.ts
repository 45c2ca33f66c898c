import { deeper, emptyLine, type Line, line } from '../explanation/page'
import type { Speech } from '../explanation/speech'
import { listed } from '../explanation/speech'
import { valueWords } from '../explanation/value-words'
import type { Interview, Question } from '../interview/question'
import { askSpeaker } from './ask-messages'

// a terminal shows so many questions and titles at a glance
const mostQuestions = 10
const mostTitles = 3

/** What may still be asked, in words: the next question first. */
export function interviewLines(
  { questions, settled, open }: Extract<Interview, { status: 'asked' }>,
  all: boolean,
  speech: Speech,
): readonly Line[] {
  const say = askSpeaker(speech)
  if (questions.length === 0)
    return [line(say('nothingLeft', { settled: String(settled) }), 'good')]
  const shown = all ? questions : questions.slice(0, mostQuestions)
  const counts = {
    questions: String(questions.length),
    settled: String(settled),
    open: String(open),
  }
  const rest = questions.length - shown.length
  return [
    line(say('state', counts), 'title'),
    ...shown.flatMap((one, index) => [emptyLine, ...questionLines(one, `${index + 1}. `, speech)]),
    ...(rest === 0 ? [] : [emptyLine, line(say('more', { count: String(rest) }), 'label')]),
  ]
}

/** One question: what is asked, of what there is to choose, what it bears on, what proves it. */
export function questionLines(one: Question, mark: string, speech: Speech): readonly Line[] {
  return [
    line(`${mark}${askedWords(one, speech)}`, 'title'),
    ...deeper([...answerLines(one, speech), ...reasonLines(one, speech)]),
  ]
}

function askedWords(one: Question, speech: Speech): string {
  const question = speech.pick(one.question)
  if (one.kind !== 'fact' || one.subject.type === 'enterprise') return question
  const subject = one.subject.name ?? one.subject.id
  return askSpeaker(speech)('of', { question, subject })
}

function answerLines(one: Question, speech: Speech): readonly Line[] {
  const say = askSpeaker(speech)
  if (one.kind !== 'fact') return [line(say(one.kind))]
  const { fact, options, unit, bounds, refines } = one
  const titles = Object.values(options ?? {}).map((title, index) =>
    say('option', { number: String(index + 1), title: speech.pick(title) }),
  )
  const values = bounds.thresholds.map((value) => valueWords(value, fact, speech))
  return [
    titles.length === 0 ? '' : say('options', { options: titles.join('  ') }),
    unit === null ? '' : say('unit', { unit: speech.pick(unit) }),
    values.length === 0 ? '' : say('thresholds', { values: listed(values, speech) }),
    refines === null ? '' : say('refines', { place: valueWords(refines, fact, speech) }),
  ].flatMap((text) => (text === '' ? [] : [line(text)]))
}

function reasonLines(one: Question, speech: Speech): readonly Line[] {
  const say = askSpeaker(speech)
  const all = [...new Set(one.decides.map(({ title }) => speech.pick(title)))]
  const titles = listed(all.slice(0, mostTitles), speech)
  const words = all.length > mostTitles ? say('andMore', { titles }) : titles
  const proof = one.kind === 'fact' ? one.proof : null
  return [
    line(say('decides', { count: String(one.decides.length), titles: words }), 'label'),
    ...(proof === null ? [] : [line(say('proof', { proof: speech.pick(proof) }), 'label')]),
  ]
}
