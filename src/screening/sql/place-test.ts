import { isPlaceCode, placeRelation } from '../../profile/place'
import type { Register } from '../../rulebook/rulebook'
import type { Dialect } from './dialect'
import { placeLiteral } from './marks'
import type { Ground } from './needs'
import { all, any, atom, never, type Test, unknown } from './test-tree'
import { quoted, textLiteral } from './words'

/** Codes that stand for all that begins so, by the digits that they share. */
interface Reach {
  readonly exact: readonly string[]
  readonly beginning: ReadonlyMap<number, readonly string[]>
}

/**
 * Whether a place lies in one of the areas; null where it is stated too coarsely to tell. Which codes
 * are inside or too coarse is found by asking the very function of the library.
 */
export function placeTest(column: string, areas: readonly string[], dialect: Dialect): Test {
  const { exact, beginning } = reachOf(areas)
  const inside = any([
    ...begins(column, beginning, dialect),
    ...(exact.length === 0 ? [] : [isOneOf(column, exact, dialect)]),
  ])
  return unlessCoarse(inside, isOneOf(column, tooCoarse(areas), dialect))
}

/** The same for the places of a register, which is a relation of the query. */
export function registerTest(
  fact: string,
  { id, title }: Register,
  areas: readonly string[],
  { needs, dialect }: Ground,
): Test {
  const { exact, beginning } = reachOf(areas)
  const row = (how: string) => (place: string) => [placeLiteral(place, dialect), textLiteral(how)]
  needs.relations.set(id, {
    name: id,
    columns: ['place', 'lies'],
    rows: [...exact.map(row('inside')), ...tooCoarse(areas).map(row('too coarse'))],
    note: `${title.zh} · ${title.en}`,
  })
  const name = `${fact} in ${id}`
  needs.joins.set(name, {
    relation: id,
    on: [{ column: 'place', fact }],
    sql: `CASE WHEN ${quoted(fact)} IS NOT NULL THEN COALESCE(found.lies, 'outside') END`,
  })
  const lies = (how: string) => atom(`${quoted(name)} = ${textLiteral(how)}`)
  return unlessCoarse(
    any([...begins(quoted(fact), beginning, dialect), lies('inside')]),
    lies('too coarse'),
  )
}

// of what is inside one area it does not matter that it is too coarse for another
const unlessCoarse = (inside: Test, coarse: Test): Test => any([inside, all([coarse, unknown])])

function reachOf(areas: readonly string[]): Reach {
  const exact: string[] = []
  const beginning = new Map<number, string[]>()
  for (const area of new Set(areas)) {
    const digits = [2, 4].find((count) => holdsAll(area, count))
    if (digits === undefined) exact.push(area)
    else beginning.set(digits, [...(beginning.get(digits) ?? []), area.slice(0, digits)])
  }
  return { exact: exact.sort(), beginning }
}

/** Whether an area holds every place whose code begins with that many of its digits. */
const holdsAll = (area: string, count: number): boolean =>
  placeRelation(`${area.slice(0, count)}${'9'.repeat(6 - count)}`, area) === 'inside'

/** The places that may or may not lie in one of the areas, and surely lie in none. */
function tooCoarse(areas: readonly string[]): readonly string[] {
  const candidates = areas.flatMap((area) => [
    `${area.slice(0, 2)}0000`,
    `${area.slice(0, 4)}00`,
    `${area.slice(0, 4)}01`,
  ])
  return [...new Set(candidates)].sort().filter((place) => {
    const relations = areas.map((area) => placeRelation(place, area))
    return isPlaceCode(place) && !relations.includes('inside') && relations.includes('too-coarse')
  })
}

const begins = (column: string, beginning: Reach['beginning'], dialect: Dialect): readonly Test[] =>
  [...beginning].map(([digits, starts]) => beginsWith(column, digits, [...starts].sort(), dialect))

function beginsWith(
  column: string,
  digits: number,
  starts: readonly string[],
  dialect: Dialect,
): Test {
  const [only] = starts
  const rest = 6 - digits
  if (dialect.marks === 'texts') {
    return starts.length === 1
      ? atom(`${column} LIKE '${only}%'`)
      : isOneOf(`left(${column}, ${digits})`, starts, dialect)
  }
  return starts.length === 1
    ? atom(`(${column} BETWEEN ${only}${'0'.repeat(rest)} AND ${only}${'9'.repeat(rest)})`)
    : isOneOf(`(${column} // 1${'0'.repeat(rest)})`, starts, dialect)
}

function isOneOf(side: string, codes: readonly string[], dialect: Dialect): Test {
  const [only] = codes
  if (only === undefined) return never
  return atom(
    codes.length === 1
      ? `${side} = ${placeLiteral(only, dialect)}`
      : `${side} IN (${codes.map((code) => placeLiteral(code, dialect)).join(', ')})`,
  )
}
