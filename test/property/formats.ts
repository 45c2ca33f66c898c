import type { AmountFormat } from '../../src/rulebook/amount-format'

/** The formulas that stand directly in a formula, each with its path. */
export function innerFormats(
  format: AmountFormat,
): readonly { readonly path: readonly (string | number)[]; readonly format: AmountFormat }[] {
  return Object.entries(format).flatMap(([key, value]) => {
    if (key === 'when' || key === 'counting' || key === 'lessAwarded' || key === 'source') return []
    if (key === 'first' || key === 'further' || key === 'steps') return []
    return formulasIn(value, [key])
  })
}

function formulasIn(
  value: unknown,
  path: readonly (string | number)[],
): ReturnType<typeof innerFormats> {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => formulasIn(one, [...path, index]))
  }
  if (isFormula(value)) return [{ path, format: value }]
  return Object.entries(value).flatMap(([key, one]) => formulasIn(one, [...path, key]))
}

const constructs = [
  ...['fact', 'open', 'value', 'rate', 'unitPrice', 'convert', 'multiply', 'add', 'leastOf'],
  ...['greatestOf', 'round', 'when', 'choose', 'slabs', 'marginal', 'ladder', 'increments'],
  ...['atMostInTotal', 'lessAwarded'],
]

function isFormula(value: object): value is AmountFormat {
  const isBand = 'give' in value && !('when' in value)
  const isRated =
    'rate' in value && Object.keys(value).some((key) => /^(?:at|above|below)/u.test(key))
  if (isBand || isRated) return false
  return constructs.some((key) => key in value) || ('of' in value && 'words' in value)
}
