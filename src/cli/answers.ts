import type { Question } from '../interview/question'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { readCount } from '../money/read-money'
import { readFact } from '../profile/fact-schema'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'

const yes = ['是', '有', 'y', 'yes', 'true', '1']
const no = ['否', '没有', '无', 'n', 'no', 'false', '0']

/** What an answer from the keyboard states: a value, null, or the subjects of a list. */
export function answerTo(one: Question, text: string, rulebook: Rulebook): Checked<unknown> {
  if (one.kind === 'awards') return no.includes(text) ? accepted([]) : refused('0')
  if (one.kind === 'list') return subjectsOf(text)
  if (text === '-') return accepted(null)
  const fact = partOf(indexOf(rulebook).facts, one.fact)
  const read = readFact(inputOf(one, text), fact)
  if (read.kind === 'accepted') return accepted(read.value)
  const { code, expected, found } = read
  return rejected([{ code, path: '', expected, found }])
}

/** The text in the form in which a profile would have it. */
function inputOf({ type, options }: Extract<Question, { kind: 'fact' }>, text: string): unknown {
  const names = Object.keys(options ?? {})
  const named = (part: string): string =>
    names.find((name, index) => part === name || part === String(index + 1)) ?? part
  switch (type) {
    case 'boolean':
      return yes.includes(text) ? true : no.includes(text) ? false : text
    case 'choice':
      return named(text)
    case 'choices':
      return no.includes(text) ? [] : text.split(/[,，、\s]+/u).map(named)
    default:
      return text
  }
}

// somebody at a keyboard enters a few
const mostSubjects = 50

function subjectsOf(text: string): Checked<readonly { readonly id: string }[]> {
  const read = readCount(no.includes(text) ? '0' : text)
  const digits = read.kind === 'accepted' ? read.value : ''
  const counts = Array.from({ length: mostSubjects + 1 }, (_, index) => String(index))
  const count = counts.indexOf(digits)
  if (count === -1) return refused(`0 … ${mostSubjects}`)
  return accepted(counts.slice(1, count + 1).map((id) => ({ id })))
}

function refused(expected: string): Checked<never> {
  const issue: Issue = {
    code: 'wrong_value',
    path: '',
    expected: { zh: expected, en: expected },
    found: '',
  }
  return rejected([issue])
}
