import { enterprise, type Fact, type SubjectType, type Vocabulary } from '../../profile/vocabulary'
import { reasonOf } from './expected-values'
import { expectedInJson, formAndText, type JsonKind, nullable, rightValues } from './json-kinds'
import { itemsOf, keyOf, profileTable } from './json-views'
import { comment, indented, textLiteral } from './words'

/** What may stand under a key of a profile, or of something in it. */
interface Known {
  /** The list or object that has the key; empty for the profile itself. */
  readonly list: string
  readonly key: string
  readonly kind: JsonKind
  readonly options: readonly string[] | null
  readonly note: string | null
}

/**
 * The members of profiles in JSON that are not in a form that the views read: of which enterprise,
 * which fact, and why. Every member is looked at, whether or not a rule asks for it.
 */
export function jsonFaults(vocabulary: Vocabulary, rules: readonly string[]): string {
  const known = knownKeys(vocabulary, rules)
  const rows = known.map(
    (one, index) => `${knownRow(one)}${index < known.length - 1 ? ',' : ''}${noteOf(one)}`,
  )
  const members = [
    membersOf("''", 'CAST(NULL AS bigint)', [objectOf('profile', notObject)]),
    membersOf(textLiteral(enterprise), 'NULL', [objectOf(`profile -> '${enterprise}'`, none)]),
    ...vocabulary
      .filter(({ subject }) => subject !== enterprise)
      .map((type) => itemMembers(keyOf(type), ['id'])),
    itemMembers('awards', ['rule', 'amount', 'date']),
  ]
  return [
    'WITH',
    comment('资料中可以有的各项 what can stand in a profile'),
    `known (list, key, kind, options) AS (\n${indented(`VALUES\n${indented(rows.join('\n'), 2)}`, 2)}\n),`,
    comment('所填的各项，每项一行 what stands there, a row each'),
    `stated AS (\n${indented(members.join('\nUNION ALL\n'), 2)}\n)`,
    'SELECT',
    indented(`enterprise,\n${path} AS fact,\n${reason}`, 2),
    `FROM (SELECT stated.*, ${formAndText} FROM stated) AS stated`,
    'LEFT JOIN known ON known.list = stated.list AND known.key = stated.key',
    `WHERE (\n${indented(isRight, 2)}\n) IS NOT TRUE`,
  ].join('\n')
}

const none = "'{}'"

/** An object of JSON, or what is taken where there is another value. */
const objectOf = (value: string, otherwise: string): string =>
  `CASE WHEN jsonb_typeof(${value}) = 'object' THEN ${value} ELSE ${otherwise} END`
// a key that no profile has
const notObject = `'{"": null}'`

function membersOf(list: string, number: string, from: readonly string[]): string {
  const sources = [
    profileTable,
    ...from.map((one) => `LATERAL jsonb_each(${one}) AS member (key, value)`),
  ]
  return `SELECT enterprise, ${list} AS list, ${number} AS number, member.key, member.value\nFROM ${sources.join(', ')}`
}

/** The members of the items of a list; one that has to be there counts as null where it is not. */
function itemMembers(key: string, required: readonly string[]): string {
  const least = textLiteral(
    JSON.stringify(Object.fromEntries(required.map((name) => [name, null]))),
  )
  const item = `CASE WHEN jsonb_typeof(item) = 'object' THEN ${least} || item ELSE ${notObject} END`
  return [
    `SELECT enterprise, ${textLiteral(key)}, number, member.key, member.value`,
    `FROM ${profileTable}, LATERAL ${itemsOf(key)} WITH ORDINALITY AS items (item, number), LATERAL jsonb_each(${item}) AS member (key, value)`,
  ].join('\n')
}

const path =
  "CASE WHEN stated.list = '' THEN stated.key ELSE stated.list || COALESCE('[' || (number - 1) || ']', '') || COALESCE('.' || NULLIF(stated.key, ''), '') END"

const isRight = [
  "CASE WHEN form = 'null'",
  `THEN kind IN (${nullable.map(textLiteral).join(', ')}) AND known.list <> 'awards'`,
  'ELSE CASE kind',
  ...Object.entries(rightValues).map(([kind, when]) => indented(`WHEN '${kind}' THEN ${when}`, 2)),
  'END END',
].join('\n')

const reason = reasonOf(
  [
    'CASE',
    "  WHEN kind IS NULL THEN '没有这一项 no such entry'",
    "  WHEN kind IN ('choice', 'choices') THEN options #>> '{}'",
    ...Object.entries(expectedInJson)
      .filter(([kind]) => kind !== 'choice' && kind !== 'choices')
      .map(([kind, expected]) => `  WHEN kind = '${kind}' THEN ${textLiteral(expected)}`),
    'END',
  ].join('\n'),
  "COALESCE(left(said, 60), 'null')",
)

function knownKeys(vocabulary: Vocabulary, rules: readonly string[]): readonly Known[] {
  const lists = vocabulary.filter(({ subject }) => subject !== enterprise)
  return [
    part('', 'note', 'note'),
    part('', enterprise, 'object'),
    ...lists.map((type) => part('', keyOf(type), 'items')),
    part('', 'awards', 'list'),
    part('', 'evidence', 'proofs', ['awards']),
    ...vocabulary.flatMap(subjectKeys),
    part('awards', 'rule', 'rule', rules),
    part('awards', 'amount', 'money'),
    part('awards', 'date', 'date'),
    part('awards', 'subject', 'label'),
  ]
}

const part = (
  list: string,
  key: string,
  kind: JsonKind,
  options: readonly string[] | null = null,
): Known => ({ list, key, kind, options, note: null })

function subjectKeys(type: SubjectType): readonly Known[] {
  const list = type.subject === enterprise ? enterprise : keyOf(type)
  const names = type.facts.map(({ name }) => name)
  return [
    part(list, 'id', 'label'),
    part(list, 'name', 'label'),
    part(list, 'evidence', 'proofs', names),
    ...type.facts.map((fact) => factKey(list, fact)),
  ]
}

const factKey = (list: string, { name, type, title, options }: Fact): Known => ({
  list,
  key: name,
  kind: type,
  options: options === undefined ? null : Object.keys(options),
  note: `${title.zh} · ${title.en}`,
})

function knownRow({ list, key, kind, options }: Known): string {
  const texts = [list, key, kind].map(textLiteral)
  const last = options === null ? 'NULL' : `CAST(${textLiteral(JSON.stringify(options))} AS jsonb)`
  return `(${[...texts, last].join(', ')})`
}

const noteOf = ({ note }: Known): string => (note === null ? '' : ` ${comment(note)}`)
