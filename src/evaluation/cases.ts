import type { PlainDate } from '../calendar/plain-date'
import type { FactState, FactView } from '../fact/fact-state'
import { statedView, viewOver } from '../fact/view'
import { emptySubject, type Profile, type Subject } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Document, Rule, Rulebook } from '../rulebook/rulebook'
import type { Settings } from './options'
import type { Readings } from './readings'

/** One rule and one subject to evaluate it for; `stated` is false where no list of them is stated. */
export interface RuleCase {
  readonly rule: Rule
  readonly document: Document
  readonly subject: Pick<Subject, 'type' | 'id' | 'name'>
  readonly stated: boolean
}

/** A case of a profile, with what its subject states. */
export interface ProfileCase extends RuleCase {
  readonly subject: Subject
}

/**
 * Every rule with every subject of its kind. A list that is stated empty gives no case; one that is
 * not stated gives one, of which everything is unknown.
 */
export function casesOf(
  rulebook: Rulebook,
  profile: Profile,
  { rules, documents }: Settings,
): readonly ProfileCase[] {
  const subjects = new Map<string, ReturnType<typeof subjectsOf>>()
  const { documents: held } = indexOf(rulebook)
  const cases: ProfileCase[] = []
  for (const rule of rulebook.rules) {
    if (!(rules?.has(rule.id) ?? true) || !(documents?.has(rule.document) ?? true)) continue
    const document = partOf(held, rule.document)
    const ofKind = subjects.get(rule.subject) ?? subjectsOf(rule.subject, profile)
    subjects.set(rule.subject, ofKind)
    for (const { subject, stated } of ofKind) cases.push({ rule, document, subject, stated })
  }
  return cases
}

function subjectsOf(
  type: string,
  profile: Profile,
): readonly Pick<ProfileCase, 'subject' | 'stated'>[] {
  if (type === enterprise) return [{ subject: profile.enterprise, stated: true }]
  const listed = profile.collections.get(type)
  if (listed !== undefined) return listed.map((subject) => ({ subject, stated: true }))
  return [{ subject: emptySubject(type, ''), stated: false }]
}

/** What is seen of a profile, and on which date. */
export interface Sight {
  readonly rulebook: Rulebook
  readonly profile: Profile
  readonly asOf: PlainDate
}

/** The facts of a subject as the rules of a document see them, under some readings. */
export type ViewOf = (of: Pick<ProfileCase, 'subject' | 'document'>, readings: Readings) => FactView

/** The views of a profile. What a subject states is the same to all documents, and one object. */
export function viewsOf({ rulebook, profile, asOf }: Sight): ViewOf {
  const bySubject = new Map<Subject, FactView>()
  return ({ subject, document }, readings) => {
    const stated =
      bySubject.get(subject) ?? remembering(statedView({ rulebook, profile, subject, asOf }))
    bySubject.set(subject, stated)
    return remembering(viewOver(stated, { rulebook, document, readings }))
  }
}

/** A view that looks at each fact once. */
function remembering(view: FactView): FactView {
  const known = new Map<string, FactState>()
  return (fact) => {
    const seen = known.get(fact)
    if (seen !== undefined) return seen
    const state = view(fact)
    known.set(fact, state)
    return state
  }
}
