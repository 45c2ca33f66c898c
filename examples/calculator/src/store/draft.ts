import type { Question, Vocabulary } from 'incentive-rules/calculator'

/** A profile in the making: plain JSON, as the library and its command line read it. */
export type Draft = Readonly<Record<string, unknown>>

export const emptyDraft: Draft = { enterprise: {} }

/** Which subject is meant: the enterprise, or the one with this id in its list. */
export interface SubjectRef {
  readonly type: string
  readonly id: string
}

type Plain = Readonly<Record<string, unknown>>

/** A record as it is; anything else is an empty one. */
export const recordOf = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}

/** Where a profile keeps a kind of subject. */
export const keyOf = ({ subject, collection }: Vocabulary[number]): string => collection ?? subject

/** Where a profile keeps the subjects of a kind that is given by name. */
export const keyOfType = (type: string, vocabulary: Vocabulary): string =>
  vocabulary.find(({ subject }) => subject === type)?.collection ?? type

/** What is stated of a list: its subjects, none, or nothing. */
export function subjectsIn(draft: Draft, key: string): readonly Plain[] | undefined {
  const part = draft[key]
  return Array.isArray(part) ? part.map(recordOf) : undefined
}

/** The subjects of a kind that is kept in a list, by id, with what they are called. */
export function namedSubjects(
  draft: Draft,
  type: string,
  vocabulary: Vocabulary,
): readonly { readonly id: string; readonly name: string }[] {
  return (subjectsIn(draft, keyOfType(type, vocabulary)) ?? []).map(({ id, name }) => ({
    id: String(id),
    name: String(name ?? id),
  }))
}

/** The profile with an answer to a question more; to one for a list, the names of what is in it. */
export function stating(
  draft: Draft,
  question: Question,
  value: unknown,
  vocabulary: Vocabulary,
): Draft {
  if (question.kind === 'awards') return { ...draft, awards: value }
  if (question.kind === 'list') return listing(draft, question.list, value)
  return stated(draft, question.subject, nameOf(question.fact), value, vocabulary)
}

export const nameOf = (fact: string): string => fact.slice(fact.indexOf('.') + 1)

/** The profile with a list of subjects that are called so. */
function listing(draft: Draft, key: string, names: unknown): Draft {
  const empty: Draft = { ...draft, [key]: [] }
  if (!Array.isArray(names)) return empty
  return names.reduce((before: Draft, name) => withSubject(before, key, String(name)), empty)
}

/** The profile with one fact of a subject stated; `undefined` takes it back. */
export function stated(
  draft: Draft,
  { type, id }: SubjectRef,
  name: string,
  value: unknown,
  vocabulary: Vocabulary,
): Draft {
  const key = keyOfType(type, vocabulary)
  const list = subjectsIn(draft, key)
  if (list === undefined) return { ...draft, [key]: withEntry(recordOf(draft[key]), name, value) }
  return {
    ...draft,
    [key]: list.map((one) => (one.id === id ? withEntry(one, name, value) : one)),
  }
}

function withEntry(part: Plain, name: string, value: unknown): Plain {
  const rest = Object.fromEntries(Object.entries(part).filter(([key]) => key !== name))
  return value === undefined ? rest : { ...rest, [name]: value }
}

/** The ids of those that had awards; they may not be listed any more. */
function awardedIds({ awards }: Draft): readonly string[] {
  const subjects = Array.isArray(awards) ? awards.map((award) => recordOf(award).subject) : []
  return subjects.filter((one) => typeof one === 'string')
}

/** The profile with a subject more; its id is the least number that is free. */
export function withSubject(draft: Draft, key: string, name: string): Draft {
  const list = subjectsIn(draft, key) ?? []
  const id = freeId([...list.map((one) => String(one.id)), ...awardedIds(draft)])
  return { ...draft, [key]: [...list, name === '' ? { id } : { id, name }] }
}

function freeId(taken: readonly string[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => String(index + 1))
  return numbers.find((one) => !taken.includes(one)) ?? String(taken.length + 1)
}

/** The profile without a subject; of a list that is then empty it is known that there is none. */
export function withoutSubject(draft: Draft, key: string, id: string): Draft {
  return { ...draft, [key]: (subjectsIn(draft, key) ?? []).filter((one) => one.id !== id) }
}

/** The profile with what is said of a whole list: none, some, or nothing. */
export function withList(draft: Draft, key: string, value: unknown): Draft {
  return withEntry(draft, key, value)
}

/** What a profile calls the enterprise. */
export function nameOfDraft(draft: Draft): string {
  const { name, id } = recordOf(draft.enterprise)
  return typeof name === 'string' ? name : typeof id === 'string' ? id : ''
}

/** How many facts are stated. */
export function countFacts(draft: Draft, vocabulary: Vocabulary): number {
  const countIn = (part: Plain, names: readonly string[]): number =>
    names.filter((name) => Object.hasOwn(part, name)).length
  return vocabulary.reduce((sum, { subject, collection, facts }) => {
    const names = facts.map((fact) => fact.name)
    const key = collection ?? subject
    const list = subjectsIn(draft, key) ?? [recordOf(draft[key])]
    return sum + list.reduce((part, one) => part + countIn(one, names), 0)
  }, 0)
}
