import type { Finding } from '../evaluation/finding'
import type { Bilingual } from '../issue/issue'
import type { Rule } from '../rulebook/rulebook'
import { scheduleWords } from './citation-lines'
import { subjectTypeTitle } from './names'
import { type Line, line } from './page'
import { listed, type Speech } from './speech'

/** Who pays, who decides, how often and when; what the text does not say is left out. */
export function termsLines(
  terms: Pick<Finding, 'citations' | 'fund' | 'departments' | 'schedule' | 'once'>,
  speech: Speech,
): readonly Line[] {
  const { once, fund, departments } = terms
  return [
    labelled('once', once === null ? null : onceWords(once, speech), speech),
    labelled('fund', fund.length === 0 ? null : listed(fund, speech), speech),
    labelled('departments', departments === null ? null : officeWords(departments, speech), speech),
    labelled('schedule', scheduleWords(terms, speech), speech),
  ].flat()
}

/** A labelled line; nothing where there is nothing to say. */
export function labelled(
  label: 'once' | 'fund' | 'departments' | 'schedule' | 'subject' | 'class' | 'benefit' | 'ruleId',
  text: string | null,
  { say }: Speech,
): readonly Line[] {
  return text === null ? [] : [line(say('labelled', { label: say(label), text }))]
}

const onceWords = (per: string, speech: Speech): string =>
  speech.say('onceForEach', { type: subjectTypeTitle(per, speech) })

function officeWords(
  { lead, with: others }: NonNullable<Finding['departments']>,
  speech: Speech,
): string {
  if (others.length === 0) return lead
  return speech.say('leadWith', { lead, others: listed(others, speech) })
}

/** How binding the words are, with the words themselves. */
export function bindingLine({ entitlement, entitlementWords }: Rule, { say }: Speech): Line {
  const text = say('asides', {
    text: say(entitlement),
    aside: say('quoted', { text: entitlementWords.text }),
  })
  return line(say('labelled', { label: say('binding'), text }))
}

interface SaidNote extends Bilingual {
  readonly kind: Finding['notes'][number]['kind']
}

/** What is left open or good to know, each with what kind of note it is. */
export function noteLines(notes: readonly SaidNote[], { say, pick }: Speech): readonly Line[] {
  return notes.map((note) =>
    line(say('labelled', { label: say(note.kind), text: pick(note) }), 'plain', '·'),
  )
}
