import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { plainDataOf } from '../issue/plain-data'
import { listOf, objectOf, optional, readAs, type Shape, text } from '../issue/shape'
import { awardsShape } from './awards'
import { type Evidence, evidenceShape } from './evidence'
import { factShape } from './fact-schema'
import { emptySubject, type Profile, type Subject } from './profile'
import type { Stated } from './value'
import { enterprise, type SubjectType, type Vocabulary } from './vocabulary'

const label = text(1, 200)

type ProfileShape = ReturnType<typeof builtShape>
type Stating = ProfileShape extends Shape<infer Data> ? Data : never

// building a shape takes longer than reading with it, and a vocabulary does not change
const shapes = new WeakMap<Vocabulary, ProfileShape>()

/** The shape of a profile for a vocabulary: the enterprise, and a list for each other subject. */
function profileShape(vocabulary: Vocabulary): ProfileShape {
  const shape = shapes.get(vocabulary) ?? builtShape(vocabulary)
  shapes.set(vocabulary, shape)
  return shape
}

function builtShape(vocabulary: Vocabulary) {
  const subjects = vocabulary.map((type): readonly [string, Shape<unknown>] =>
    type.subject === enterprise
      ? [enterprise, optional(subjectShape(type, optional(label)))]
      : [type.collection ?? type.subject, optional(listOf(subjectShape(type, label)))],
  )
  return objectOf({
    note: optional(text(0, 2000)),
    ...Object.fromEntries(subjects),
    awards: optional(awardsShape),
    evidence: optional(objectOf({ awards: optional(evidenceShape) })),
  })
}

function subjectShape(type: SubjectType, id: Shape<string | undefined>): Shape<unknown> {
  const facts = type.facts.map((fact) => [fact.name, optional(factShape(fact))] as const)
  const proofs = type.facts.map(({ name }) => [name, optional(evidenceShape)] as const)
  return objectOf({
    id,
    name: optional(label),
    ...Object.fromEntries<Shape<unknown>>(facts),
    evidence: optional(objectOf(Object.fromEntries(proofs))),
  })
}

/** What is wrong with a profile, without evaluating it; nothing where it can be evaluated. */
export function checkProfile(vocabulary: Vocabulary, input: unknown): readonly Issue[] {
  const profile = readProfile(vocabulary, input)
  return profile.kind === 'rejected' ? profile.issues : []
}

/** Reads what came in as a profile: every fact in its canonical form, or every fault at once. */
export function readProfile(vocabulary: Vocabulary, input: unknown): Checked<Profile> {
  const plain = plainDataOf(input)
  if (plain.kind === 'rejected') return plain
  const data = readAs(profileShape(vocabulary), plain.value)
  if (data.kind === 'rejected') return data
  const profile = profileOf(vocabulary, data.value)
  const repeated = repeatedIds(profile, vocabulary)
  return repeated.length > 0 ? rejected(repeated) : accepted(profile)
}

function profileOf(vocabulary: Vocabulary, data: Stating): Profile {
  const collections = new Map<string, readonly Subject[]>()
  let own = emptySubject(enterprise, enterprise)
  const lists = new Map<string, unknown>(Object.entries(data))
  for (const type of vocabulary) {
    const key = type.subject === enterprise ? enterprise : (type.collection ?? type.subject)
    const stated = lists.get(key)
    if (type.subject === enterprise) own = subjectOf(type, stated)
    else if (Array.isArray(stated)) {
      collections.set(
        type.subject,
        stated.map((item) => subjectOf(type, item)),
      )
    }
  }
  const { awards = null, evidence } = data
  return { enterprise: own, collections, awards, awardsEvidence: evidence?.awards ?? null }
}

function subjectOf(type: SubjectType, data: unknown): Subject {
  const entries = new Map(Object.entries(data ?? {}))
  const facts = new Map<string, Stated>()
  for (const fact of type.facts) {
    const value: Stated | undefined = entries.get(fact.name)
    if (value !== undefined) facts.set(fact.id, value)
  }
  const name = entries.get('name')
  const proofs = proofsIn(data)
  const evidence = new Map<string, Evidence>()
  for (const fact of type.facts) {
    const proof = proofs[fact.name]
    if (proof !== undefined) evidence.set(fact.id, proof)
  }
  return {
    type: type.subject,
    id: String(entries.get('id') ?? type.subject),
    name: typeof name === 'string' ? name : null,
    facts,
    evidence,
  }
}

/** The evidence stated beside facts, by their names. */
function proofsIn(data: unknown): Readonly<Record<string, Evidence | undefined>> {
  return new Map(Object.entries(data ?? {})).get('evidence') ?? {}
}

function repeatedIds({ collections }: Profile, vocabulary: Vocabulary): readonly Issue[] {
  return vocabulary.flatMap(({ subject, collection }) => {
    const taken = new Set<string>()
    return (collections.get(subject) ?? []).flatMap(({ id }, index): readonly Issue[] => {
      if (!taken.has(id)) {
        taken.add(id)
        return []
      }
      const path = `${collection ?? subject}[${index}].id`
      const expected = { zh: '同类对象中不重复的编号', en: 'an id that is unique in its list' }
      return [{ code: 'duplicate_id', path, expected, found: excerptOf(id) }]
    })
  })
}
