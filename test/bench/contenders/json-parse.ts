import { at, type Contender, type Workload } from './contender'

/** The floor: nothing but JSON.parse of the line of each profile. */
export function jsonParse({ profiles }: Workload): Contender {
  const lines = profiles.map((profile) => JSON.stringify(profile))
  return {
    name: 'JSON.parse of the profile',
    decides: false,
    asynchronous: false,
    decide: (index, emit) => {
      const parsed: unknown = JSON.parse(at(lines, index))
      if (parsed === null) emit(0, null)
    },
  }
}
