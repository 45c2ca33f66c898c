import { enterprise, type Fact, type Vocabulary } from '../../profile/vocabulary'
import { absenceFaults, listFaults } from './absence-faults'
import type { Dialect } from './dialect'
import { expectedValues, reasonOf, type ValueKind } from './expected-values'
import { isShort, placeCode } from './plain-forms'
import { columnOf } from './stated'
import { comment, indented, listLiteral, plainName, textLiteral } from './words'

/** What the queries read of the tables. */
export interface Read {
  readonly subjects: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
  readonly awards: boolean
}

/** One column: when what stands there is right, and what is said otherwise. */
interface Check {
  readonly name: string
  readonly column: string
  readonly isRight: string
  readonly expected: string
  readonly note: string
}

/**
 * The cells of the tables that no profile could state although they have the type of their column:
 * options and places that there are not, days and numbers out of bounds, awards of unknown rules,
 * and what is said not to exist beside its value.
 */
export function columnFaults(
  vocabulary: Vocabulary,
  rules: readonly string[],
  { subjects, facts, awards }: Read,
  dialect: Dialect,
): string {
  const ofSubjects = vocabulary
    .filter(({ subject }) => subject === enterprise || subjects.has(subject))
    .flatMap(({ subject, collection, facts: all }) => {
      const isOwn = subject === enterprise
      const list = textLiteral(collection ?? subject)
      const key = isOwn ? enterprise : plainName('id')
      const id = required('id', key, 'label', '编号 id', rules, dialect)
      const read = all.filter((fact) => facts.has(fact.id))
      const checks = read.flatMap((fact) => factCheck(fact, dialect))
      const place = isOwn ? `'${enterprise}'` : `${list} || '[' || id || ']'`
      const table = plainName(subject)
      return [
        faultsIn(table, place, [id, ...checks]),
        ...(read.length === 0 ? [] : [absenceFaults(table, place, read)]),
        ...(isOwn ? [] : [listFaults(`${subject}_absent`, table)]),
      ]
    })
  const ofAwards = (): readonly string[] => [
    faultsIn('award', "'awards'", awardChecks(rules, dialect)),
    listFaults('awards_absent', 'award'),
  ]
  return [...ofSubjects, ...(awards ? ofAwards() : [])].join('\nUNION ALL\n')
}

function faultsIn(table: string, place: string, checks: readonly Check[]): string {
  const rows = checks.map(({ name, column, isRight, expected, note }, index) => {
    const found = `COALESCE(CAST(${column} AS VARCHAR), 'null')`
    const wrong = `CASE WHEN NOT (${isRight}) THEN ${found} END`
    const values = [textLiteral(name), wrong, textLiteral(expected)]
    return `(${values.join(', ')})${index < checks.length - 1 ? ',' : ''} ${comment(note)}`
  })
  return [
    'SELECT',
    indented(`enterprise,\n${place} || '.' || checked.fact AS fact,`, 2),
    indented(reasonOf('checked.expected', 'checked.wrong'), 2),
    `FROM ${table}, LATERAL (`,
    indented(`VALUES\n${indented(rows.join('\n'), 2)}`, 2),
    ') AS checked (fact, wrong, expected)',
    'WHERE checked.wrong IS NOT NULL',
  ].join('\n')
}

/** When what stands in a column is right; of what stands nowhere nothing is said. */
type IsRight = (column: string, options: readonly string[], dialect: Dialect) => string

const isAmong: IsRight = (column, texts) => `${column} IN (${texts.map(textLiteral).join(', ')})`

const areOptions: IsRight = (column, options, { name }) =>
  name === 'postgres'
    ? `${column} <@ ${listLiteral(options)}`
    : // DuckDB passes over a null in a list
      `list_has_all(${listLiteral(options)}, ${column}) AND list_count(${column}) = len(${column})`

// no text of the library says more; NaN is more than anything
const beyond = '1e60'

const isNumber =
  (decimals: number): IsRight =>
  (column, _, { mostDigits }) =>
    mostDigits === null
      ? `${column} >= 0 AND ${column} < ${beyond} AND round(${column}, ${decimals}) = ${column}`
      : `${column} >= 0`

const isLabel: IsRight = (column, _, { name }) => isShort(column, 1, 200, name)

const tests: Readonly<Record<Exclude<ValueKind, 'boolean'>, IsRight>> = {
  money: isNumber(6),
  decimal: isNumber(20),
  count: (column) => `${column} BETWEEN 0 AND 9007199254740991`,
  date: (column) => `${column} BETWEEN DATE '1900-01-01' AND DATE '2200-12-31'`,
  choice: isAmong,
  choices: areOptions,
  place: (column) => `${column} ~ '${placeCode}'`,
  label: isLabel,
  rule: isAmong,
}

function factCheck(fact: Fact, dialect: Dialect): readonly Check[] {
  const { name, type, title, options } = fact
  if (type === 'boolean') return []
  const column = columnOf(fact)
  const names = Object.keys(options ?? {})
  const expected = options === undefined ? expectedValues[type] : names.join(', ')
  const note = `${title.zh} · ${title.en}`
  return [{ name, column, isRight: tests[type](column, names, dialect), expected, note }]
}

const awardColumns = [
  { name: 'rule', kind: 'rule', note: '规则编号 id of the rule' },
  { name: 'amount', kind: 'money', note: '金额 amount' },
  { name: 'date', kind: 'date', note: '日期 date' },
] as const

const awardChecks = (rules: readonly string[], dialect: Dialect): readonly Check[] => [
  ...awardColumns.map(({ name, kind, note }) => required(name, name, kind, note, rules, dialect)),
  {
    ...required('subject', 'subject', 'label', '对象编号 id of the subject', rules, dialect),
    isRight: isLabel('subject', rules, dialect),
  },
]

/** A column in which something has to stand. */
function required(
  name: string,
  column: string,
  kind: 'label' | 'rule' | 'money' | 'date',
  note: string,
  rules: readonly string[],
  dialect: Dialect,
): Check {
  const isRight = `COALESCE(${tests[kind](column, rules, dialect)}, FALSE)`
  return { name, column, isRight, expected: expectedValues[kind], note }
}
