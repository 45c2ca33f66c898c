import type { Fact, FactType } from '../profile/vocabulary'
import { dialectOf } from '../screening/sql/dialect'
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
  readonly isGood: string
  readonly value: string
  readonly bytes: string
}

const { columnTypes, rooms } = dialectOf('duckdb')

/** A value whose text is in that column, where the marker stands for none. */
export function quickValue({ fact, style }: UsualFact, raw: string, marker: string): QuickValue {
  const form = forms[fact.type](fact, style, raw)
  const mark = textLiteral(form.read === 'JSON' ? marker : marker.slice(1, -1))
  return {
    ...form,
    isGood: `(${raw} IS NULL OR ${raw} = ${mark} OR ${form.isGood})`,
    bytes: `CASE WHEN ${raw} = ${mark} THEN 4 ELSE ${form.bytes} END`,
  }
}

/** What stands in a column for a value that is known not to exist. */
export const markIn = ({ read }: QuickValue, marker: string): string =>
  textLiteral(read === 'JSON' ? marker : marker.slice(1, -1))

type Form = (fact: Fact, style: Style, raw: string) => QuickValue

/** A whole number, whose text is that which the number itself would have. */
const bareNumber =
  (type: 'money' | 'count' | 'decimal', digits: number): Form =>
  (_, __, raw) => {
    const number = `TRY_CAST(${raw} AS BIGINT)`
    return {
      read: 'VARCHAR',
      isGood: `(CAST(${number} AS VARCHAR) = ${raw} AND ${number} >= 0 AND strlen(${raw}) <= ${digits})`,
      // a longer one has no room, and is read by the library
      value: `TRY_CAST(${number} AS ${columnTypes[type]})`,
      bytes: `strlen(${raw})`,
    }
  }

const asJson: Form = (fact, _, raw) => ({
  read: 'JSON',
  isGood: isCanonical(raw, fact),
  value: valueSql(raw, fact),
  bytes: `strlen(${raw})`,
})

const number = (type: 'money' | 'count' | 'decimal', digits: number): Form => {
  const bare = bareNumber(type, digits)
  return (fact, style, raw) => {
    if (style === 'bare') return bare(fact, style, raw)
    const quoted = asJson(fact, style, raw)
    return { ...quoted, isGood: `(${raw} LIKE '"%' AND ${quoted.isGood})` }
  }
}

const forms: Readonly<Record<FactType, Form>> = {
  money: number('money', rooms.money.digits),
  // the greatest whole number that JavaScript keeps exact has 16 digits, but not all of those
  count: number('count', 15),
  decimal: number('decimal', rooms.decimal.digits),
  boolean: (_, __, raw) => ({
    read: 'VARCHAR',
    isGood: `(${raw} = 'true' OR ${raw} = 'false')`,
    value: `CASE WHEN ${raw} = 'true' THEN TRUE WHEN ${raw} = 'false' THEN FALSE END`,
    bytes: `strlen(${raw})`,
  }),
  date: (_, __, raw) => {
    const date = `TRY_CAST(${raw} AS DATE)`
    return {
      read: 'VARCHAR',
      isGood: `(CAST(${date} AS VARCHAR) = ${raw} AND ${date} BETWEEN DATE '1900-01-01' AND DATE '2199-12-31')`,
      value: date,
      bytes: '12',
    }
  },
  choice: ({ options = {} }, __, raw) => {
    // the empty text is what the queries say for none
    const names = ['', ...Object.keys(options)].map(textLiteral).join(', ')
    const choice = `TRY_CAST(${raw} AS ENUM(${names}))`
    return {
      read: 'VARCHAR',
      isGood: `(${choice} IS NOT NULL AND ${raw} <> '')`,
      value: choice,
      bytes: `(strlen(${raw}) + 2)`,
    }
  },
  choices: asJson,
  place: asJson,
}
