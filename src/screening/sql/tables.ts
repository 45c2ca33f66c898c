import { enterprise, type Fact, type SubjectType } from '../../profile/vocabulary'
import { type Dialect, isNumberType } from './dialect'
import { absenceOf, columnOf } from './stated'
import { comment, indented, plainName } from './words'

/** A table that the queries read, with the statement that makes it. */
export interface SqlTable {
  readonly name: string
  readonly sql: string
}

interface Column {
  readonly name: string
  readonly type: string
  readonly note: string
}

/** The tables of the kinds of subjects, with the columns of these facts, and that of awards. */
export function tablesOf(
  types: readonly SubjectType[],
  facts: ReadonlySet<string>,
  dialect: Dialect,
): readonly SqlTable[] {
  return [...types.map((type) => tableOf(type, types, facts, dialect)), awardTable(dialect)]
}

function tableOf(
  type: SubjectType,
  types: readonly SubjectType[],
  facts: ReadonlySet<string>,
  dialect: Dialect,
): SqlTable {
  const isOwn = type.subject === enterprise
  const name = plainName(type.subject)
  const columns = [
    ...keysOf(type, dialect),
    ...type.facts.filter(({ id }) => facts.has(id)).flatMap((fact) => columnsOf(fact, dialect)),
    ...(isOwn ? listColumns(types) : []),
  ]
  const key = isOwn ? 'enterprise' : 'enterprise, id'
  const lines = columns.map(
    ({ name: column, type: kind, note }) => `${column} ${kind}, ${comment(note)}`,
  )
  const head = comment(`${type.title.zh} · ${type.title.en}`)
  return {
    name,
    sql: `${head}\nCREATE TABLE ${name} (\n${indented([...lines, `PRIMARY KEY (${key})`].join('\n'), 2)}\n);`,
  }
}

function keysOf({ subject }: SubjectType, { text }: Dialect): readonly Column[] {
  const type = `${text} NOT NULL`
  const own = { name: 'enterprise', type, note: '企业编号 id of the enterprise' }
  return subject === enterprise
    ? [own]
    : [own, { name: 'id', type, note: '对象编号 id, unique in the list' }]
}

function columnsOf(fact: Fact, dialect: Dialect): readonly Column[] {
  const column = columnOf(fact)
  const check = isNumberType(fact.type) ? ` CHECK (${column} >= 0)` : ''
  const { title, type } = fact
  return [
    {
      name: column,
      type: dialect.columnTypes[type] + check,
      note: `${title.zh} · ${title.en}${optionsOf(fact)}`,
    },
    { name: absenceOf(fact), type: 'BOOLEAN', note: absence(fact) },
  ]
}

const optionsOf = ({ options }: Fact): string =>
  options === undefined ? '' : `: ${Object.keys(options).join(', ')}`

const absence = ({ type }: Fact): string =>
  type === 'date' ? '已知尚未发生 known not to have happened' : '已知没有 known not to exist'

/** Where no subject of a kind is listed: whether it is known that there is none. */
const listColumns = (types: readonly SubjectType[]): readonly Column[] => [
  ...types
    .filter(({ subject }) => subject !== enterprise)
    .map(({ subject, title }) => ({
      name: plainName(`${subject}_absent`),
      type: 'BOOLEAN',
      note: `已知没有${title.zh} · known to have none: ${title.en}`,
    })),
  { name: 'awards_absent', type: 'BOOLEAN', note: '已知此前没有奖补 · known to have had no award' },
]

function awardTable({ text, columnTypes }: Dialect): SqlTable {
  const lines = [
    `enterprise ${text} NOT NULL,`,
    `rule ${text} NOT NULL, ${comment('规则编号 id of the rule')}`,
    `amount ${columnTypes.money} NOT NULL CHECK (amount >= 0),`,
    'date DATE NOT NULL,',
    `subject ${text} ${comment('对象编号，不明的不填 id of the subject, null where that is not stated')}`,
  ]
  const head = comment('此前已给予的奖补 · earlier awards')
  return {
    name: 'award',
    sql: `${head}\nCREATE TABLE award (\n${indented(lines.join('\n'), 2)}\n);`,
  }
}
