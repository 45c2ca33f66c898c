import { evidenceSources } from '../../profile/evidence'
import { factTypes } from '../../profile/vocabulary'
import { expectedValues, type ValueKind } from './expected-values'
import {
  day,
  decimalText,
  greatestWhole,
  isShort,
  longestNumber,
  placeCode,
  wholeText,
} from './plain-forms'

/**
 * What stands under a key of a profile in JSON: the value of a fact, which may be null; an amount or
 * a day, which may not; or what holds such values.
 */
export type JsonKind =
  | ValueKind
  | 'amount'
  | 'day'
  | 'note'
  | 'object'
  | 'list'
  | 'items'
  | 'proofs'

/** Kinds of which null is right: a fact that is known not to exist. */
export const nullable: readonly JsonKind[] = factTypes

const text = "(value #>> '{}')"
const is = (type: string): string => `jsonb_typeof(value) = '${type}'`
const matches = (pattern: string): string => `${is('string')} AND ${text} ~ '${pattern}'`
const isOption = `${is('string')} AND value <@ options`

const number = 'CAST(value AS numeric)'
const isWhole = `${number} BETWEEN 0 AND ${greatestWhole} AND trunc(${number}) = ${number}`

// in what other forms the library reads numbers, it has to read them itself
const isNumber = (pattern: string): string =>
  `CASE jsonb_typeof(value) WHEN 'number' THEN ${isWhole} WHEN 'string' THEN length(${text}) <= ${longestNumber} AND ${text} ~ '${pattern}' END`

const isCount = `CASE WHEN ${isNumber(wholeText)} THEN CAST(${text} AS numeric) <= ${greatestWhole} END`

const isLabel = `${is('string')} AND ${isShort(text, 1, 200, 'postgres')}`

// that each item has an id at all is seen where its members are
const areItems = `CASE WHEN ${is('array')} THEN jsonb_array_length(value) < 2 OR (SELECT count(DISTINCT item -> 'id') = count(*) FROM jsonb_array_elements(value) AS items (item)) END`

const entries = [
  `WHEN 'from' THEN ${is('string')} AND value <@ '${JSON.stringify(evidenceSources)}'`,
  ...['title', 'number', 'verifiedBy'].map((key) => `WHEN '${key}' THEN ${isLabel}`),
  ...['date', 'verifiedOn'].map((key) => `WHEN '${key}' THEN ${matches(day)}`),
]
const isProof = [
  "shown -> 'from' IS NOT NULL",
  "((shown -> 'verifiedBy') IS NULL) = ((shown -> 'verifiedOn') IS NULL)",
  `NOT EXISTS (SELECT 1 FROM jsonb_each(shown) AS entry (key, value) WHERE (CASE key ${entries.join(' ')} END) IS NOT TRUE)`,
]
const areProofs = `CASE WHEN ${is('object')} THEN NOT EXISTS (SELECT 1 FROM jsonb_each(value) AS proof (fact, shown) WHERE (CASE WHEN to_jsonb(fact) <@ options AND jsonb_typeof(shown) = 'object' THEN ${isProof.join(' AND ')} END) IS NOT TRUE) END`

/** Of every kind when a `value` is right, which may rest on `options`. */
export const rightValues: Readonly<Record<JsonKind, string>> = {
  boolean: is('boolean'),
  money: isNumber(decimalText(6)),
  decimal: isNumber(decimalText(20)),
  count: isCount,
  date: matches(day),
  choice: isOption,
  choices: `${is('array')} AND value <@ options`,
  place: matches(placeCode),
  amount: isNumber(decimalText(6)),
  day: matches(day),
  label: isLabel,
  rule: isOption,
  note: `${is('string')} AND ${isShort(text, 0, 2000, 'postgres')}`,
  object: is('object'),
  list: is('array'),
  items: areItems,
  proofs: areProofs,
}

/** Of every kind what is said that should stand there. */
export const expectedInJson: Readonly<Record<JsonKind, string>> = {
  ...expectedValues,
  amount: expectedValues.money,
  day: expectedValues.date,
  note: '至多 2000 个字符的文本 text of at most 2000 characters',
  object: '键值对象 an object',
  list: '列表 a list',
  items: '列表，各对象编号不重复 a list, in which every id is another',
  proofs: '各事实的依据 the evidence of facts',
}
