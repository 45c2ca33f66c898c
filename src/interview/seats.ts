import { eachSubject } from '../evaluation/reading'
import type { Sitting } from '../evaluation/sitting'
import { type Frame, stated } from '../fact/frame'
import type { Root } from '../fact/read-root'
import type { SubjectName } from '../fact/read-subject'

/** A subject of a profile with a frame of its own, in which the enterprise stands as well. */
export interface Seated {
  /** The number of its section. */
  readonly section: number
  /** Null where no list of its kind is stated. */
  readonly name: SubjectName | null
  readonly frame: Frame
}

/** Every subject of a profile, the enterprise first; null where one is not in the usual form. */
export function seatedOf(root: Root, sitting: Sitting): readonly Seated[] | null {
  const seats: Seated[] = []
  const areUsual = eachSubject(root, sitting, (section, name) => {
    seats.push({ section, name, frame: copyOf(sitting.frame) })
  })
  return areUsual ? seats : null
}

/** A frame that can be changed without the other; of what is stated as absent no value is left. */
export const copyOf = (frame: Frame): Frame => ({
  ...frame,
  states: frame.states.slice(),
  numbers: frame.numbers.slice(),
  values: frame.values.map((value, at) => (frame.states[at] === stated ? value : null)),
})
