import { enterprise, type Fact, type SubjectType, type Vocabulary } from '../profile/vocabulary'

/** How the values of a fact stand in a file: numbers as such or as text. */
export type Style = 'bare' | 'quoted'

/** A fact that is stated in a file. */
export interface UsualFact {
  readonly fact: Fact
  readonly style: Style
  /** Whether some say that there is none. */
  readonly hasNone: boolean
}

/** A kind of subjects that are listed in a file, or the enterprise. */
export interface UsualType {
  readonly type: SubjectType
  readonly hasName: boolean
  readonly facts: readonly UsualFact[]
}

/**
 * What the lines of a file look like, judged by some of them. It decides only how fast they are
 * read: a line that is not of this form is read with care.
 */
export interface UsualForm {
  readonly types: readonly UsualType[]
  readonly hasNote: boolean
  readonly hasAwards: boolean
}

/** The form of sampled lines; null where most are written in a way that only care can read. */
export function usualForm(lines: readonly string[], vocabulary: Vocabulary): UsualForm | null {
  const profiles = lines.map(parsedCompact)
  const read = profiles.filter((one) => one !== null)
  if (read.length === 0 || read.length * 10 < lines.length * 9) return null
  const subjectsOf = ({ subject, collection }: SubjectType): readonly unknown[] =>
    read.flatMap((profile) => profile[collection ?? subject] ?? [])
  const types = vocabulary.flatMap((type): readonly UsualType[] => {
    const subjects = subjectsOf(type).map(entriesOf)
    const isListed = read.some((profile) => (type.collection ?? type.subject) in profile)
    return type.subject === enterprise || isListed ? [usualType(type, subjects)] : []
  })
  const isPlain = types.every(({ facts }) => facts.every(({ fact }) => hasPlainOptions(fact)))
  const states = (key: string): boolean => read.some((profile) => key in profile)
  return isPlain ? { types, hasNote: states('note'), hasAwards: states('awards') } : null
}

type Entries = Readonly<Record<string, unknown>>

const entriesOf = (value: unknown): Entries => ({ ...Object(value) })

/** A line without any white space between its parts. */
function parsedCompact(line: string): Entries | null {
  try {
    const value: unknown = JSON.parse(line)
    return JSON.stringify(value) === line ? entriesOf(value) : null
  } catch {
    return null
  }
}

const usualType = (type: SubjectType, subjects: readonly Entries[]): UsualType => ({
  type,
  hasName: subjects.some((one) => 'name' in one),
  facts: type.facts.flatMap((fact): readonly UsualFact[] => {
    const values = subjects.flatMap((one) => (fact.name in one ? [one[fact.name]] : []))
    const hasNone = values.includes(null)
    const quoted = values.filter((value) => typeof value === 'string').length
    const style = quoted * 2 > values.filter((value) => value !== null).length ? 'quoted' : 'bare'
    return values.length === 0 ? [] : [{ fact, style, hasNone }]
  }),
})

// without its quotes an option must not look like anything else of JSON
const hasPlainOptions = ({ options = {} }: Fact): boolean =>
  Object.keys(options).every(
    (name) => /^[a-z][a-z0-9_-]*$/iu.test(name) && !/^(true|false|null|nan|inf.*)$/iu.test(name),
  )
