import type { Issue } from '../issue/issue'
import { enterprise, type Fact } from '../profile/vocabulary'
import { absence, type ColumnOf, type RowShape } from './row-columns'

/**
 * The profile of a row, whose cells stand under these columns. An empty cell is unknown; the text
 * `null`, or a column `<fact>_absent` that is true, says that there is none. Lists are JSON.
 */
export function profileOfRow(
  cells: readonly unknown[],
  columns: readonly ColumnOf[],
  { facts }: RowShape,
): object {
  const profile: Record<string, unknown> = {}
  let own: Record<string, unknown> = {}
  const absent: string[] = []
  for (const [index, { kind, name }] of columns.entries()) {
    const value = stated(cells[index])
    if (value === undefined) continue
    if (name === enterprise) {
      const data = parsed(value)
      if (isObject(data)) own = { ...own, ...data }
      else profile[enterprise] = data
    } else if (kind === 'whole') profile[name] = name === 'note' ? value : parsed(value)
    else if (kind === 'value') own[name] = value === 'null' ? null : typed(value, facts.get(name))
    else if (value === true || value === 'true') absent.push(name)
    else if (value !== false && value !== 'false') own[`${name}${absence}`] = value
  }
  for (const name of absent) {
    if (own[name] === undefined) own[name] = null
    else if (own[name] !== null) own[`${name}${absence}`] = true
  }
  return { [enterprise]: own, ...profile }
}

const isObject = (data: unknown): data is object =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** What is wrong with a row, where it says that there is none of what it states, in its own words. */
export function absenceFault(issue: Issue): Issue {
  if (issue.code !== 'unknown_key' || !issue.path.endsWith(absence)) return issue
  const expected = {
    zh: '这一列只填 true、false 或留空，有值的一项不填 true',
    en: 'true, false or nothing there, and not true beside a value',
  }
  return { ...issue, code: 'wrong_value', expected, found: 'something else' }
}

/** What is stated: a cell that is empty, or null in a table of types, says nothing. */
function stated(cell: unknown): unknown {
  if (cell === undefined || cell === null || cell === '') return undefined
  if (Array.isArray(cell)) return cell.map(stated)
  if (typeof cell !== 'object') return cell
  const inner = new Map(Object.entries(cell).map(([key, value]) => [key, stated(value)]))
  const entries = [...inner].flatMap(([key, value]): readonly [string, unknown][] => {
    if (value === undefined || (value === false && key.endsWith(absence))) return []
    const fact = key.slice(0, -absence.length)
    const isAbsent = value === true && key.endsWith(absence) && inner.get(fact) === undefined
    return isAbsent ? [[fact, null]] : [[key, value]]
  })
  return Object.fromEntries(entries)
}

// how tables of times without a zone tell a day; any other time of the day is none
const midnight = /(?<=^\d{4}-\d{2}-\d{2})[ T]00:00:00(?:\.0+)?$/u

function typed(value: unknown, fact: Fact | undefined): unknown {
  if (typeof value !== 'string') return value
  if (fact?.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  if (fact?.type === 'date') return value.replace(midnight, '')
  if (fact?.type !== 'choices') return value
  const list = parsed(value)
  return Array.isArray(list) ? list : value.split(/[;；]/u).map((one) => one.trim())
}

/** The JSON that a text holds; the text itself where it holds none. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
