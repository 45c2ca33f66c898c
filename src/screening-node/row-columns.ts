import { excerptOf, shortened } from '../issue/excerpt'
import type { Issue } from '../issue/issue'
import { nearestOf } from '../issue/nearest'
import { enterprise, type Fact, type Vocabulary } from '../profile/vocabulary'
import { FileFault } from '../table/file-fault'

/** What the columns of a table are called by, for the rows of one vocabulary. */
export interface RowShape {
  readonly facts: ReadonlyMap<string, Fact>
  /** Facts by what they are called in a heading; not what several are called. */
  readonly titles: ReadonlyMap<string, string>
  /** Columns that hold lists of subjects, awards or a note. */
  readonly whole: ReadonlySet<string>
}

export function rowShape(vocabulary: Vocabulary): RowShape {
  const own = vocabulary.find(({ subject }) => subject === enterprise)
  const facts = own?.facts ?? []
  const titles = facts.flatMap(({ name, title: { zh, en } }) =>
    [zh, en].map((title) => [title, name] as const),
  )
  return {
    facts: new Map(facts.map((fact) => [fact.name, fact])),
    titles: new Map(
      titles.filter(([title]) => titles.filter(([other]) => other === title).length === 1),
    ),
    whole: new Set([
      ...['awards', 'note', enterprise],
      ...vocabulary.flatMap(({ subject, collection }) =>
        subject === enterprise ? [] : [collection ?? subject],
      ),
    ]),
  }
}

/** What a column is about. */
export interface ColumnOf {
  readonly kind: 'whole' | 'absence' | 'value'
  readonly name: string
}

/** Ends the name of a column that says of a fact that there is none. */
export const absence = '_absent'
const identity: readonly string[] = ['id', 'name']

/**
 * What a heading says: a fact of the enterprise by its name, with or without `enterprise.`, or by its
 * title; its `id` and `name`; `<fact>_absent`; or a list of subjects. Null for every other one.
 */
export function columnOf(heading: string, { facts, titles, whole }: RowShape): ColumnOf | null {
  if (whole.has(heading)) return { kind: 'whole', name: heading }
  const name = titles.get(heading) ?? heading.replace(/^enterprise\./u, '')
  if (facts.has(name) || identity.includes(name)) return { kind: 'value', name }
  const fact = name.endsWith(absence) ? name.slice(0, -absence.length) : name
  return fact !== name && facts.has(fact) ? { kind: 'absence', name: fact } : null
}

/** What the columns of a table are about; refuses headings that say nothing, or the same twice, all at once. */
export function columnsOf(
  file: string,
  headings: readonly string[],
  shape: RowShape,
): readonly ColumnOf[] {
  const columns: ColumnOf[] = []
  const issues: Issue[] = []
  let more = 0
  for (const [index, heading] of headings.entries()) {
    const column = columnOf(heading, shape)
    const isTaken = columns.some(({ kind, name }) => kind === column?.kind && name === column.name)
    if (column !== null && !isTaken) columns.push(column)
    else if (issues.length === mostIssues) more += 1
    else
      issues.push(
        column === null ? unknownColumn(file, index, heading, shape) : twice(file, heading),
      )
  }
  if (more > 0)
    issues.push({
      code: 'unknown_key',
      file,
      path: '',
      expected: knownColumns,
      found: `${more} more`,
    })
  if (issues.length > 0) throw new FileFault(issues)
  return columns
}

// a table of something else may have thousands of columns
const mostIssues = 50

const knownColumns = {
  zh: '企业事实的名称，或去掉这一列',
  en: 'the name of a fact, or this column left out',
}

const twice = (file: string, heading: string): Issue => ({
  code: 'duplicate_key',
  file,
  path: shortened(heading),
  expected: { zh: '各列不重复', en: 'every column once' },
  found: shortened(heading),
})

function unknownColumn(
  file: string,
  index: number,
  heading: string,
  { facts, titles, whole }: RowShape,
): Issue {
  const code = 'unknown_key'
  if (heading === '') {
    const { zh, en } = knownColumns
    const expected = {
      zh: `第${index + 1}列有表头：${zh}`,
      en: `a heading of column ${index + 1}: ${en}`,
    }
    return { code: 'missing_key', file, path: '', expected, found: excerptOf(undefined) }
  }
  const names = [...identity, ...facts.keys(), ...titles.keys(), ...whole]
  const lower = heading.toLowerCase()
  const nearest = names.find((name) => name.toLowerCase() === lower) ?? nearestOf(heading, names)
  const expected =
    nearest === undefined
      ? knownColumns
      : { zh: `如 ${nearest}，或去掉这一列`, en: `such as ${nearest}, or this column left out` }
  return { code, file, path: shortened(heading), expected, found: excerptOf(heading) }
}
