import type { Finding, Verdict } from '../evaluation/finding'
import { enterprise } from '../profile/vocabulary'
import { inForceFrom, interpretationOfFact } from '../rulebook/built-in-facts'
import { partOf } from '../rulebook/index-of'
import type { Rule } from '../rulebook/rulebook'
import type { MessageId } from './messages-zh'
import type { Speech } from './speech'

/** What a fact of any kind is called: stated, derived, an interpretation, the date of force. */
export function factTitle(fact: string, speech: Speech): string {
  const { say, pick, index } = speech
  if (fact === inForceFrom) return say('inForceFrom')
  const interpretation = interpretationOfFact(fact)
  if (interpretation !== undefined) return pick(partOf(index.interpretations, interpretation).title)
  const named = index.facts.get(fact) ?? partOf(index.definitions, fact)
  return pick(named.title)
}

/** The title of one option of an interpretation, in quotation marks. */
export function optionTitle(interpretation: string, option: string, speech: Speech): string {
  const { options } = partOf(speech.index.interpretations, interpretation)
  const title = options.find(({ id }) => id === option)?.title
  return speech.say('quoted', { text: title === undefined ? option : speech.pick(title) })
}

/** What a kind of subject is called. */
export function subjectTypeTitle(type: string, { rulebook, pick, say }: Speech): string {
  const found = rulebook.vocabulary.find(({ subject }) => subject === type)
  return found === undefined ? say('subjectEnterprise') : pick(found.title)
}

/** What a finding is about: the enterprise, a named subject, or one that is not stated. */
export function subjectWords({ subject }: Pick<Finding, 'subject'>, speech: Speech): string {
  const { say } = speech
  const { type, id, name } = subject
  if (type === enterprise) return say('subjectOwn')
  const title = subjectTypeTitle(type, speech)
  if (id === null) return say('subjectUnstated', { type: title })
  return say('subjectNamed', { type: title, id: name ?? id })
}

/** The title of a finding, with its subject where the profile names it. */
export function titleFor(finding: Finding, speech: Speech): string {
  const title = speech.pick(finding.title)
  const { type, id } = finding.subject
  if (type === enterprise || id === null) return title
  return speech.say('asides', { text: title, aside: subjectWords(finding, speech) })
}

const verdictMessages = {
  eligible: 'eligible',
  pending: 'pending',
  undetermined: 'undetermined',
  ineligible: 'ineligible',
  'not-in-force': 'notInForce',
} as const satisfies Record<Verdict, MessageId>

export const verdictTitle = (verdict: Verdict, { say }: Speech): string =>
  say(verdictMessages[verdict])

/** The rule that a finding is of. */
export const ruleOf = ({ rule }: Pick<Finding, 'rule'>, { index }: Speech): Rule =>
  partOf(index.rules, rule)
