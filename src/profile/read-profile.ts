import { z } from 'zod'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-issues'
import { awardsOf, awardsSchema } from './awards'
import { type Evidence, evidenceSchema } from './evidence'
import { factSchema } from './fact-schema'
import { emptySubject, type Profile, type Subject } from './profile'
import type { Stated } from './value'
import { enterprise, type SubjectType, type Vocabulary } from './vocabulary'

const label = z.string().min(1).max(200)

type ProfileSchema = z.ZodType<Readonly<Record<string, unknown>>>

// building a schema takes longer than reading with it, and a vocabulary does not change
const schemas = new WeakMap<Vocabulary, ProfileSchema>()

/** The schema of a profile for a vocabulary: the enterprise, and a list for each other subject. */
export function profileSchema(vocabulary: Vocabulary): ProfileSchema {
  const schema = schemas.get(vocabulary) ?? builtSchema(vocabulary)
  schemas.set(vocabulary, schema)
  return schema
}

function builtSchema(vocabulary: Vocabulary): ProfileSchema {
  const shape = Object.fromEntries(
    vocabulary.map((type) =>
      type.subject === enterprise
        ? [enterprise, subjectSchema(type, label.optional()).optional()]
        : [type.collection ?? type.subject, z.array(subjectSchema(type, label)).optional()],
    ),
  )
  const note = z.string().max(2000).optional().describe('a remark, such as that it is invented')
  const evidence = z.strictObject({ awards: evidenceSchema.optional() }).optional()
  return z.strictObject({ note, ...shape, awards: awardsSchema.optional(), evidence })
}

function subjectSchema(type: SubjectType, id: z.ZodType<string | undefined>) {
  const facts = type.facts.map((fact) => [fact.name, factSchema(fact).optional()])
  const proofs = type.facts.map((fact) => [fact.name, evidenceSchema.optional()])
  const evidence = z.strictObject(Object.fromEntries(proofs)).optional()
  return z.strictObject({ id, name: label.optional(), ...Object.fromEntries(facts), evidence })
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
  const data = readBy(profileSchema(vocabulary), plain.value)
  if (data.kind === 'rejected') return data
  const profile = profileOf(vocabulary, data.value)
  const repeated = repeatedIds(profile, vocabulary)
  return repeated.length > 0 ? rejected(repeated) : accepted(profile)
}

function profileOf(vocabulary: Vocabulary, data: Readonly<Record<string, unknown>>): Profile {
  const collections = new Map<string, readonly Subject[]>()
  let own = emptySubject(enterprise, enterprise)
  for (const type of vocabulary) {
    const stated =
      data[type.subject === enterprise ? enterprise : (type.collection ?? type.subject)]
    if (type.subject === enterprise) own = subjectOf(type, stated)
    else if (Array.isArray(stated)) {
      collections.set(
        type.subject,
        stated.map((item) => subjectOf(type, item)),
      )
    }
  }
  const awardsEvidence = proofsIn(data).awards ?? null
  return { enterprise: own, collections, awards: awardsOf(data), awardsEvidence }
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

/** The evidence stated beside facts or lists, by their names. */
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
