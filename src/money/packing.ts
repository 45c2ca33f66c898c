/** An exact quotient; the denominator is above zero. */
export interface Quotient {
  readonly numerator: bigint
  readonly denominator: bigint
}

interface Tableau {
  readonly rows: readonly (readonly bigint[])[]
  /** Which column each row is solved for. */
  readonly basis: readonly number[]
  /** What every number is to be divided by; so all of them stay whole. */
  readonly divisor: bigint
}

/**
 * The greatest sum of `count` numbers, none below zero, of which each row bounds a weighted sum by
 * its last entry, which is not below zero. Every number has to be bounded by some row. The simplex
 * method in whole numbers; taking always the first column and row that will do, it ends.
 */
export function packed(rows: readonly (readonly bigint[])[], count: number): Quotient {
  let tableau = startOf(rows, count)
  for (;;) {
    const goal = rowAt(tableau.rows, rows.length)
    const column = goal.findIndex((entry, index) => index < goal.length - 1 && entry < 0n)
    if (column === -1) return { numerator: goal.at(-1) ?? 0n, denominator: tableau.divisor }
    tableau = pivoted(tableau, leavingRow(tableau, column), column)
  }
}

/** Rows with a slack for each, and below them the sum that is to grow. */
function startOf(rows: readonly (readonly bigint[])[], count: number): Tableau {
  const slack = (own: number): readonly bigint[] =>
    rows.map((_, index) => (index === own ? 1n : 0n))
  const bounds = rows.map((row, index) => [
    ...row.slice(0, count),
    ...slack(index),
    row[count] ?? 0n,
  ])
  const goal = [...Array.from({ length: count }, () => -1n), ...slack(-1), 0n]
  return { rows: [...bounds, goal], basis: rows.map((_, index) => count + index), divisor: 1n }
}

/** The row that bounds the growth of a column first; of several, the one of the first column. */
function leavingRow({ rows, basis }: Tableau, column: number): number {
  const candidates = basis.flatMap((variable, index) => {
    const row = rowAt(rows, index)
    const weight = row[column] ?? 0n
    return weight > 0n ? [{ index, variable, weight, bound: row.at(-1) ?? 0n }] : []
  })
  const [first, ...others] = candidates
  if (first === undefined) throw new RangeError('nothing bounds the sum')
  return others.reduce((best, one) => {
    const [left, right] = [one.bound * best.weight, best.bound * one.weight]
    const isSooner = left < right || (left === right && one.variable < best.variable)
    return isSooner ? one : best
  }, first).index
}

/** The tableau solved for another column; every division in it leaves no rest. */
function pivoted({ rows, basis, divisor }: Tableau, leaving: number, column: number): Tableau {
  const pivotRow = rowAt(rows, leaving)
  const pivot = pivotRow[column] ?? 0n
  const next = rows.map((row, index) => {
    if (index === leaving) return row
    const factor = row[column] ?? 0n
    return row.map((entry, at) => (entry * pivot - factor * (pivotRow[at] ?? 0n)) / divisor)
  })
  const solved = basis.map((variable, index) => (index === leaving ? column : variable))
  return { rows: next, basis: solved, divisor: pivot }
}

function rowAt(rows: readonly (readonly bigint[])[], index: number): readonly bigint[] {
  const row = rows[index]
  if (row === undefined) throw new RangeError(`there is no row ${index}`)
  return row
}
