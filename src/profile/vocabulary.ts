import type { Bilingual } from '../issue/issue'

/** The types of stated facts: how a value is written, read and compared. */
export const factTypes = [
  'boolean',
  'money', // yuan
  'count', // whole number of things or persons
  'decimal', // ratio or quantity
  'date', // a dated event; null: has not happened
  'choice', // one of the named options
  'choices', // any number of the named options, all that apply
  'place', // code of GB/T 2260
] as const

export type FactType = (typeof factTypes)[number]

/** How a fact can still become another. */
export interface Changeable {
  /** Who acts: the enterprise alone, or an authority that it has to apply to. */
  readonly by: 'enterprise' | 'authority'
  /** Only to more, to true, to further options; or only the other way. */
  readonly only?: 'rise' | 'fall' | undefined
  /** A date of the same subject: once it has come, nothing can be changed any more. */
  readonly until?: string | undefined
}

/** One typed, named attribute of a subject. Its id is `<subject>.<name>`. */
export interface Fact {
  readonly id: string
  readonly name: string
  readonly subject: string
  readonly type: FactType
  readonly title: Bilingual
  /** What to ask an enterprise. */
  readonly question: Bilingual
  /** Of what a count or decimal is; money is in yuan. */
  readonly unit?: Bilingual | undefined
  /** The options of a choice or choices, by name. */
  readonly options?: Readonly<Record<string, Bilingual>> | undefined
  /** The document that usually proves it. */
  readonly proof?: Bilingual | undefined
  /** The authority or register that holds it. */
  readonly heldBy?: Bilingual | undefined
  /** Whether it, or which of its options, is left to a judgement without criteria. */
  readonly judged?: true | readonly string[] | undefined
  /** How it can still become another by lawful means; never where it is left out. */
  readonly changeable?: 'never' | Changeable | undefined
  readonly note?: Bilingual | undefined
}

/** One kind of thing that rules are evaluated for. */
export interface SubjectType {
  readonly subject: string
  readonly collection: string | null
  readonly title: Bilingual
  readonly question: Bilingual
  readonly facts: readonly Fact[]
}

/** Every kind of subject with its facts, the enterprise first, the others by name. */
export type Vocabulary = readonly SubjectType[]

/** The name of the one subject that every profile has and every rule sees. */
export const enterprise = 'enterprise'
