import type { PlainDate } from '../calendar/plain-date'
import { evaluateSync } from '../evaluation/evaluate-sync'
import type { Finding } from '../evaluation/finding'
import { acceptedFacts } from '../profile/accepted-facts'
import type { AcceptedEvidence } from '../profile/evidence'
import type { Profile, Subject } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import type { Stated } from '../profile/value'
import { enterprise, type Vocabulary } from '../profile/vocabulary'
import type { Request } from './sight'

/** A value that a fact is to have: of the subject of a finding, or of the enterprise. */
export interface Restated {
  readonly fact: string
  readonly value: Stated
}

/** The finding of a request, evaluated anew on a day with some facts restated. */
export function reevaluated(
  { rulebook, profile, aim, options }: Request,
  restated: readonly Restated[],
  asOf: PlainDate,
  evidence: AcceptedEvidence,
): Finding | undefined {
  const read = readProfile(rulebook.vocabulary, profile)
  if (read.kind === 'rejected') throw new TypeError('a profile that was read cannot be read again')
  // what is not accepted counts as not stated, and what is restated needs no proof yet
  const seen = acceptedFacts(read.value, evidence)
  const plain = plainProfile(seen, aim.subject, restated, rulebook.vocabulary)
  const narrowed = { ...options, asOf, rules: [aim.rule], evidence: 'stated' } as const
  const { findings } = evaluateSync(rulebook, plain, narrowed)
  return findings.find(({ subject }) => subject.id === aim.subject.id)
}

function plainProfile(
  { enterprise: own, collections, awards }: Profile,
  subject: Request['aim']['subject'],
  restated: readonly Restated[],
  vocabulary: Vocabulary,
): object {
  const lists = vocabulary.flatMap((type): (readonly [string, unknown])[] => {
    const listed = collections.get(type.subject)
    if (type.subject === enterprise || listed === undefined) return []
    const subjects = listed.map((one) => {
      const isMeant = one.type === subject.type && one.id === subject.id
      return plainSubject(one, isMeant ? restated : [])
    })
    return [[type.collection ?? type.subject, subjects]]
  })
  const earlier = awards?.map(({ subject: of, ...award }) =>
    of === null ? award : { ...award, subject: of },
  )
  return {
    enterprise: plainSubject(own, restated),
    ...Object.fromEntries(lists),
    ...(earlier === undefined ? {} : { awards: earlier }),
  }
}

function plainSubject({ type, id, facts }: Subject, restated: readonly Restated[]): object {
  const own = restated.filter(({ fact }) => fact.startsWith(`${type}.`))
  const all = new Map([...facts, ...own.map(({ fact, value }) => [fact, value] as const)])
  const named = [...all].map(([fact, value]) => [fact.slice(type.length + 1), value] as const)
  return { id, ...Object.fromEntries(named) }
}
