import type { Facts, Profile, Stage } from './scene'

/** What a profile says; `awards: null` leaves the list of earlier awards unstated. */
export interface Stating {
  readonly enterprise: Facts
  readonly lists: Readonly<Record<string, readonly Facts[]>>
  readonly awards?: readonly Facts[] | null
  /** Where the list of earlier awards comes from, where that is not proved. */
  readonly awardsFrom?: Facts
}

const verified = { from: 'document', verifiedBy: '审计组', verifiedOn: '2016-12-31' }
const register = { from: 'register', title: '名录库', number: '甲1', date: '2016-12-30' }

/** A profile whose facts are proved, unless they say themselves where they come from. */
export function profile(stage: Stage, id: string, stating: Stating): Profile {
  const proving = stage.evidence !== 'stated' || stage.dice.chance(20)
  const proved = (facts: Facts): Facts => (proving ? withEvidence(stage, facts) : facts)
  const lists = Object.entries(stating.lists).map(([name, list]) => [name, list.map(proved)])
  const { awards = [], awardsFrom = register } = stating
  return {
    id,
    data: withoutUndefined({
      enterprise: { id, ...proved(stating.enterprise) },
      ...Object.fromEntries(lists),
      ...(awards === null ? {} : { awards }),
      ...(proving && awards !== null ? { evidence: { awards: awardsFrom } } : {}),
    }),
  }
}

/** What is undefined is not stated, as in JSON. */
const withoutUndefined = (data: Facts): unknown => JSON.parse(JSON.stringify(data))

function withEvidence({ dice }: Stage, facts: Facts): Facts {
  const names = Object.keys(facts).filter((name) => !['id', 'name', 'evidence'].includes(name))
  const usual = Object.fromEntries(names.map((name) => [name, dice.pick([verified, register])]))
  return { ...facts, evidence: { ...usual, ...Object(facts.evidence) } }
}
