import { enterprise, type SubjectType, type Vocabulary } from '../../profile/vocabulary'
import type { ProfileStore } from './dialect'
import { profileTable } from './json-views'
import { absenceOf, columnOf } from './stated'
import { plainName, textLiteral } from './words'

/** What the queries read of the tables. */
interface Read {
  readonly facts: readonly string[]
  readonly plans: readonly { readonly subject: string }[]
  readonly awards: boolean
}

/**
 * A query of what stands in a PostgreSQL database, as far as the others read it: a row for each table
 * with its name (name), how many rows it has (count), and a digest of them in whatever order (digest).
 */
export const contentsQuery = (
  vocabulary: Vocabulary,
  profiles: ProfileStore,
  read: Read,
): string =>
  profiles === 'json'
    ? contentsOf(profileTable, ['enterprise', 'profile'])
    : [
        ...vocabulary.filter((type) => isRead(type, read)).map((type) => ofSubjects(type, read)),
        ...(read.awards ? [contentsOf('award', awardColumns)] : []),
      ].join('\nUNION ALL\n')

const isRead = ({ subject }: SubjectType, { plans }: Read): boolean =>
  subject === enterprise || plans.some((plan) => plan.subject === subject)

const awardColumns = ['enterprise', 'rule', 'amount', 'date', 'subject']

function ofSubjects({ subject, facts }: SubjectType, read: Read): string {
  const stated = facts.filter(({ id }) => read.facts.includes(id))
  const columns = stated.flatMap((fact) => [columnOf(fact), absenceOf(fact)])
  const others = subject === enterprise ? emptyLists(read) : [plainName('id')]
  return contentsOf(plainName(subject), ['enterprise', ...others, ...columns])
}

/** The columns that say of a list that it is known to be empty. */
const emptyLists = ({ plans, awards }: Read): readonly string[] => [
  ...plans
    .filter(({ subject }) => subject !== enterprise)
    .map(({ subject }) => plainName(`${subject}_absent`)),
  ...(awards ? ['awards_absent'] : []),
]

// a sum of 60 bits of each row: rows have no order, and a function of the server may not be the same elsewhere
const rowDigest = (columns: readonly string[]): string =>
  `CAST(CAST('x' || substr(encode(sha256(convert_to(CAST(ROW(${columns.join(', ')}) AS text), 'UTF8')), 'hex'), 1, 15) AS bit(60)) AS bigint)`

const contentsOf = (table: string, columns: readonly string[]): string =>
  `SELECT ${textLiteral(table)} AS name, CAST(count(*) AS integer) AS count, CAST(COALESCE(sum(${rowDigest(columns)}), 0) AS text) AS digest FROM ${table}`
