import { dateOfCode } from '../calendar/day-code'
import { textOfScaled } from '../money/scaled'
import type { Stated } from '../profile/value'
import { type Frame, statedNull } from './frame'
import { listOfBits, type Slot } from './slots'

/** The canonical value of a fact of which something is stated; from its number where only that is kept. */
export function statedValue(frame: Frame, slot: Slot): Stated {
  const { at } = slot
  if (frame.states[at] === statedNull) return null
  const number = frame.numbers[at] ?? Number.NaN
  if (frame.keeps === 'numbers' && !Number.isNaN(number)) return valueIn(number, slot)
  return frame.values[at] ?? null
}

function valueIn(number: number, slot: Slot): Stated {
  const { fact, names } = slot
  switch (fact.type) {
    case 'boolean':
      return number === 1
    case 'choice':
      return names[number] ?? null
    case 'choices':
      return listOfBits(number, slot)
    case 'date':
      return dateOfCode(number)
    case 'place':
      return String(number)
    case 'money':
    case 'count':
    case 'decimal':
      return textOfScaled(number)
  }
}
