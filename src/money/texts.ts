import { compare, decimalOf, subtract, textOf } from './decimal'
import { scaledOf, textOfScaled } from './scaled'

/** -1, 0 or 1 as the number of the left text is less than, equal to or greater than the right one. */
export function compareTexts(left: string, right: string): -1 | 0 | 1 {
  const [one, other] = [scaledOf(left), scaledOf(right)]
  if (one < other) return -1
  if (one > other) return 1
  return one === other ? 0 : compare(decimalOf(left), decimalOf(right))
}

/** The exact difference of the numbers of two texts. */
export function differenceOf(more: string, less: string): string {
  const difference = scaledOf(more) - scaledOf(less)
  const text = difference >= 0 ? textOfScaled(difference) : null
  return text ?? textOf(subtract(decimalOf(more), decimalOf(less)))
}
