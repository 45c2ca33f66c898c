import type { Fact, FactType } from '../profile/vocabulary'
import { dialectOf, type NumberType } from '../screening/sql/dialect'
import { textLiteral } from '../screening/sql/words'
import { isCanonical, valueSql } from './canonical'
import type { Style, UsualFact } from './usual-form'

// A line is in the usual form exactly if it is as long as its values written in the shortest way
// that JSON has: a key that is unknown or twice, white space, an escape or a quote too many only ever
// make a line longer. So nothing here may be taken for a value that JSON can write in fewer bytes.

/** How the text of a value is told to be one, what value it is, and its bytes in the file. */
export interface QuickValue {
  /** What the database reads the text as; JSON keeps the quotes, VARCHAR has none. */
  readonly read: 'VARCHAR' | 'JSON'
  /** What the text is made to once, for the others to use by the name that is given. */
  readonly made: string
  /** True also where nothing is stated; never null, so that no row has to be looked at by itself. */
  readonly isGood: string
  readonly value: string
  /** The bytes that it has in the file beyond those of its text. */
  readonly moreBytes: number
  /** Whether it says that there is none, and by how many bytes that is longer; null if unusual. */
  readonly none: { readonly sql: string; readonly moreBytes: number } | null
}

const { columnTypes, rooms } = dialectOf('duckdb')

/** A value whose text is in one column and what is made of it in another. */
export function quickValue(
  { fact, style, hasNone }: UsualFact,
  raw: string,
  made: string,
  marker: string,
): QuickValue {
  // where none is unusual, a line that says it is read by the library
  if (!hasNone) return { ...forms[fact.type](fact, style, raw, made), none: null }
  const { read } = forms[fact.type](fact, style, raw, made)
  const mark = read === 'JSON' ? marker : marker.slice(1, -1)
  const form = forms[fact.type](fact, style, `NULLIF(${raw}, ${textLiteral(mark)})`, made)
  const moreBytes = 'null'.length - mark.length - form.moreBytes
  return { ...form, none: { sql: `${raw} = ${textLiteral(mark)}`, moreBytes } }
}

type Form = (fact: Fact, style: Style, raw: string, made: string) => Omit<QuickValue, 'none'>

/** A whole number, whose text is that which the number itself would have. */
const bareNumber =
  (type: NumberType, digits: number): Form =>
  (_, __, raw, made) => ({
    read: 'VARCHAR',
    made: `TRY_CAST(${raw} AS UBIGINT)`,
    // a longer one has no room, and is read by the library
    isGood: `CAST(${made} AS VARCHAR) IS NOT DISTINCT FROM ${raw} AND (${made} > ${'9'.repeat(digits)}) IS NOT TRUE`,
    value: `TRY_CAST(${made} AS ${columnTypes[type]})`,
    moreBytes: 0,
  })

const asJson: Form = (fact, _, raw, made) => ({
  read: 'JSON',
  made: valueSql(raw, fact),
  isGood: `(${isCanonical(raw, fact)}) IS NOT FALSE`,
  value: made,
  moreBytes: 0,
})

const number = (type: NumberType, digits: number): Form => {
  const bare = bareNumber(type, digits)
  return (fact, style, raw, made) => {
    if (style === 'bare') return bare(fact, style, raw, made)
    const quoted = asJson(fact, style, raw, made)
    return { ...quoted, isGood: `(${raw} LIKE '"%') IS NOT FALSE AND ${quoted.isGood}` }
  }
}

const quotes = 2

const forms: Readonly<Record<FactType, Form>> = {
  money: number('money', rooms.money.digits),
  // the greatest whole number that JavaScript keeps exact has 16 digits, but not all of those
  count: number('count', 15),
  decimal: number('decimal', rooms.decimal.digits),
  boolean: (_, __, raw, made) => ({
    read: 'VARCHAR',
    made: `${raw} = 'true'`,
    isGood: `(${made} OR ${raw} = 'false') IS NOT FALSE`,
    value: made,
    moreBytes: 0,
  }),
  date: (_, __, raw, made) => ({
    read: 'VARCHAR',
    made: `TRY_CAST(${raw} AS DATE)`,
    isGood: `CAST(${made} AS VARCHAR) IS NOT DISTINCT FROM ${raw} AND (${made} BETWEEN DATE '1900-01-01' AND DATE '2199-12-31') IS NOT FALSE`,
    value: made,
    moreBytes: quotes,
  }),
  choice: ({ options = {} }, __, raw, made) => {
    // the empty text is what the queries say for none
    const names = ['', ...Object.keys(options)].map(textLiteral).join(', ')
    return {
      read: 'VARCHAR',
      made: `TRY_CAST(${raw} AS ENUM(${names}))`,
      isGood: `(${made} IS NULL) = (${raw} IS NULL) AND (${raw} <> '') IS NOT FALSE`,
      value: made,
      moreBytes: quotes,
    }
  },
  choices: asJson,
  place: (fact, style, raw, made) => ({
    ...asJson(fact, style, raw, made),
    made: `substring(${raw}, 2, 6)`,
  }),
}
