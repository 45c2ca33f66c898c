import { subjectTypeTitle, verdictTitle } from '../explanation/names'
import { deeper, type Line, line } from '../explanation/page'
import { type Speech, speechOf } from '../explanation/speech'
import { moneyWords } from '../explanation/value-words'
import type { Locale } from '../issue/describe'
import type { Rulebook } from '../rulebook/rulebook'
import type { PartChange } from './changed-parts'
import type { ComparedAnswer, FindingChange, SubjectDiff } from './diff'
import { receiptSpeaker, type SayReceipt } from './receipt-messages'

/** In which language to say what changes between which rulebooks. */
export interface DiffSpeech {
  readonly say: SayReceipt
  readonly before: Speech
  readonly after: Speech
}

export function diffSpeech(locale: Locale, before: Rulebook, after: Rulebook): DiffSpeech {
  const speechFor = (rulebook: Rulebook): Speech => speechOf({ locale, rulebook })
  return { say: receiptSpeaker(locale), before: speechFor(before), after: speechFor(after) }
}

/** What changes for one profile; nothing where nothing does. */
export function diffLines(one: SubjectDiff, speech: DiffSpeech): readonly Line[] {
  if (one.kind === 'rejected' || !isChanged(one)) return []
  const { say, after } = speech
  const { totals } = one
  const words = totals && {
    before: moneyWords(totals.before, after),
    after: moneyWords(totals.after, after),
  }
  return [
    line(one.id, 'title'),
    ...deeper(one.changes.flatMap((change) => changeLines(change, speech))),
    ...deeper(words === null ? [] : [line(say('total', words))]),
  ]
}

/** Which profiles were not compared: at least one of the rulebooks cannot read them. */
export function unreadLines(
  all: readonly SubjectDiff[],
  { say, before, after }: DiffSpeech,
): readonly Line[] {
  const unread = all.filter((one) => one.kind === 'rejected')
  if (unread.length === 0) return []
  const names = { before: before.rulebook.version, after: after.rulebook.version }
  const lines = unread.map(({ id, before: old, after: now }) =>
    line(say('unreadBy', { name: id, ...names, old: `${old.length}`, now: `${now.length}` })),
  )
  return [line(say('unread', { count: `${unread.length}` }), 'bad', '✗'), ...deeper(lines)]
}

/** Whether anything is another for a profile. */
export const isChanged = (one: SubjectDiff): boolean =>
  one.kind === 'compared' && (one.changes.length > 0 || one.totals !== null)

function changeLines(change: FindingChange, speech: DiffSpeech): readonly Line[] {
  const { say } = speech
  const words = {
    title: titleOf(change, speech),
    before: answerWords(change.before, speech.before, say),
    after: answerWords(change.after, speech.after, say),
  }
  const causes = change.causes
    .map((cause: PartChange) => say(cause.change, { part: cause.part }))
    .reduce((first, second) => (first === '' ? second : say('listed', { first, second })), '')
  const because = causes === '' ? say('causedElsewhere') : say('causedBy', { causes })
  return [line(say('change', words), 'plain', '·'), ...deeper([line(because)])]
}

function titleOf({ rule, subject }: FindingChange, { say, before, after }: DiffSpeech): string {
  const found = after.index.rules.get(rule) ?? before.index.rules.get(rule)
  const title = found === undefined ? rule : after.pick(found.title)
  const named = say('subjectNamed', { title, subject: rule })
  if (subject.id === null || subject.type === 'enterprise') return named
  const words = `${subjectTypeTitle(subject.type, after)} ${subject.id}`
  return say('subjectNamed', { title: named, subject: words })
}

function answerWords(answer: ComparedAnswer | null, speech: Speech, say: SayReceipt): string {
  if (answer === null) return say('absent')
  const verdict = verdictTitle(answer.verdict, speech)
  const own =
    answer.amount === null
      ? verdict
      : say('answer', { verdict, amount: moneyWords(answer.amount, speech) })
  return answer.adjustments.reduce(
    (words, one) =>
      say('remains', { answer: words, relation: one.relation, amount: moneyWords(one, speech) }),
    own,
  )
}
