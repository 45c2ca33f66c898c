import type { Bilingual } from './issue'

const longest = 60

/** The name that a misspelt one most likely means: at most a third of its letters differ, or one. */
export function nearestOf(name: string, names: readonly string[]): string | undefined {
  const wanted = name.slice(0, longest)
  const ranked = names
    .map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate.slice(0, longest)) }))
    .sort((left, right) => left.distance - right.distance)
  const [best] = ranked
  const most = wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length / 3))
  return best !== undefined && best.distance <= most ? best.candidate : undefined
}

/** "a rule of the rulebook, such as x": the one that was most likely meant. */
export function ruleLike(id: string, ids: Iterable<string>): Bilingual {
  const nearest = nearestOf(id, [...ids])
  return {
    zh: `规则集中的规则${nearest === undefined ? '' : `，如 ${nearest}`}`,
    en: `a rule of the rulebook${nearest === undefined ? '' : `, such as ${nearest}`}`,
  }
}

/** How many letters have to be put in, left out, changed or swapped to make one word of another. */
function distanceOf(left: string, right: string): number {
  const rows = [Array.from({ length: right.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? longest
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row]
    rows.push(next)
    for (let column = 1; column <= right.length; column += 1) {
      const [a, b] = [left[row - 1], right[column - 1]]
      const swapped = a === right[column - 2] && b === left[row - 2]
      next.push(
        Math.min(
          at(row - 1, column - 1) + (a === b ? 0 : 1),
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          swapped ? at(row - 2, column - 2) + 1 : longest,
        ),
      )
    }
  }
  return at(left.length, right.length)
}
