import { emptySubject, type Profile, type Subject } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Document, Rule, Rulebook } from '../rulebook/rulebook'
import type { Settings } from './options'

/** One rule and one subject to evaluate it for; `stated` is false where no list of them is stated. */
export interface RuleCase {
  readonly rule: Rule
  readonly document: Document
  readonly subject: Subject
  readonly stated: boolean
}

/**
 * Every rule with every subject of its kind. A list that is stated empty gives no case; one that is
 * not stated gives one, of which everything is unknown.
 */
export function casesOf(
  rulebook: Rulebook,
  profile: Profile,
  { rules, documents }: Settings,
): readonly RuleCase[] {
  return rulebook.rules
    .filter((rule) => rules === null || rules.has(rule.id))
    .filter((rule) => documents === null || documents.has(rule.document))
    .flatMap((rule) => {
      const document = partOf(indexOf(rulebook).documents, rule.document)
      return subjectsOf(rule.subject, profile).map((one) => ({ rule, document, ...one }))
    })
}

function subjectsOf(
  type: string,
  profile: Profile,
): readonly Pick<RuleCase, 'subject' | 'stated'>[] {
  if (type === enterprise) return [{ subject: profile.enterprise, stated: true }]
  const listed = profile.collections.get(type)
  if (listed !== undefined) return listed.map((subject) => ({ subject, stated: true }))
  return [{ subject: emptySubject(type, ''), stated: false }]
}
