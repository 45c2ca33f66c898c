/** What a formula counts: base units with their powers, such as yuan by mu; none is a bare number. */
export type Unit = Readonly<Record<string, 1 | -1>>

export const bareNumber: Unit = {}
export const yuan: Unit = { yuan: 1 }

/** The unit of one base unit. */
export const unitOf = (name: string): Unit => ({ [name]: 1 })

/** The unit of a product; `null` where it is of no use in an award, such as yuan times yuan. */
export function productOf(left: Unit, right: Unit): Unit | null {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])]
  const powers = names.map((name) => [name, (left[name] ?? 0) + (right[name] ?? 0)] as const)
  const rest: (readonly [string, 1 | -1])[] = []
  for (const [name, power] of powers) {
    if (power === 1 || power === -1) rest.push([name, power])
    else if (power !== 0) return null
  }
  const above = rest.filter(([, power]) => power === 1)
  return above.length > 1 ? null : Object.fromEntries(rest)
}

/** A unit in words: `yuan`, `亩`, `number`. */
export function nameOf(unit: Unit): string {
  const names = Object.keys(unit)
  const above = names.filter((name) => unit[name] === 1)
  const below = names.filter((name) => unit[name] === -1)
  if (names.length === 0) return 'number'
  return [above.join('·') || '1', ...below].join('/')
}

export const sameUnit = (left: Unit, right: Unit): boolean => sortedName(left) === sortedName(right)

const sortedName = (unit: Unit): string =>
  Object.entries(unit)
    .map(([name, power]) => `${name}${power}`)
    .sort()
    .join(' ')
