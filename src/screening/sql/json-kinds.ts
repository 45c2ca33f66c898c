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
import { indented } from './words'

/** What stands under a key of a profile in JSON: the value of a fact, or what holds such values. */
export type JsonKind = ValueKind | 'note' | 'object' | 'list' | 'items' | 'proofs'

/** Kinds of which null is right where they are facts: what is known not to exist. */
export const nullable: readonly JsonKind[] = factTypes

/** What the tests below say of a `value`: which form of JSON it has, and its text. */
export const formAndText = "jsonb_typeof(value) AS form, value #>> '{}' AS said"

const isText = "form = 'string'"
const matches = (pattern: string): string => `${isText} AND said ~ '${pattern}'`
const isOption = `${isText} AND value <@ options`
const isLabel = `${isText} AND ${isShort('said', 1, 200, 'postgres')}`

const isWhole = `CAST(said AS numeric) BETWEEN 0 AND ${greatestWhole} AND trunc(CAST(said AS numeric)) = CAST(said AS numeric)`

// in what other forms the library reads numbers, it has to read them itself
const isNumber = (pattern: string): string =>
  `CASE form WHEN 'number' THEN ${isWhole} WHEN 'string' THEN length(said) <= ${longestNumber} AND said ~ '${pattern}' END`

const isCount = `CASE WHEN ${isNumber(wholeText)} THEN CAST(said AS numeric) <= ${greatestWhole} END`

// that each item has an id at all is seen where its members are
const areItems = `CASE WHEN form = 'array' THEN jsonb_array_length(value) < 2 OR (SELECT count(DISTINCT item -> 'id') = count(*) FROM jsonb_array_elements(value) AS items (item)) END`

const isEntry = [
  'CASE key',
  `  WHEN 'from' THEN ${isText} AND value <@ '${JSON.stringify(evidenceSources)}'`,
  ...['title', 'number', 'verifiedBy'].map((key) => `  WHEN '${key}' THEN ${isLabel}`),
  ...['date', 'verifiedOn'].map((key) => `  WHEN '${key}' THEN ${matches(day)}`),
  'END',
].join('\n')

const isProof = [
  "shown -> 'from' IS NOT NULL",
  "AND ((shown -> 'verifiedBy') IS NULL) = ((shown -> 'verifiedOn') IS NULL)",
  'AND NOT EXISTS (',
  `  SELECT 1 FROM (SELECT key, value, ${formAndText} FROM jsonb_each(shown)) AS entry`,
  `  WHERE (\n${indented(isEntry, 4)}\n  ) IS NOT TRUE`,
  ')',
].join('\n')

const areProofs = [
  "CASE WHEN form = 'object' THEN NOT EXISTS (",
  '  SELECT 1 FROM jsonb_each(value) AS proof (fact, shown)',
  "  WHERE (CASE WHEN to_jsonb(fact) <@ options AND jsonb_typeof(shown) = 'object' THEN",
  indented(isProof, 4),
  '  END) IS NOT TRUE',
  ') END',
].join('\n')

/** Of every kind when a value is right, which may rest on `options`. */
export const rightValues: Readonly<Record<JsonKind, string>> = {
  boolean: "form = 'boolean'",
  money: isNumber(decimalText(6)),
  decimal: isNumber(decimalText(20)),
  count: isCount,
  date: matches(day),
  choice: isOption,
  choices: "form = 'array' AND value <@ options",
  place: matches(placeCode),
  label: isLabel,
  rule: isOption,
  note: `${isText} AND ${isShort('said', 0, 2000, 'postgres')}`,
  object: "form = 'object'",
  list: "form = 'array'",
  items: areItems,
  proofs: areProofs,
}

/** Of every kind what is said that should stand there. */
export const expectedInJson: Readonly<Record<JsonKind, string>> = {
  ...expectedValues,
  note: '至多 2000 个字符的文本 text of at most 2000 characters',
  object: '键值对象 an object',
  list: '列表 a list',
  items: '列表，各对象编号不重复 a list, in which every id is another',
  proofs: '各事实的依据 the evidence of facts',
}
