import { unstated } from '../fact/frame'
import { type Root, rootOf } from '../fact/read-root'
import type { SubjectName } from '../fact/read-subject'
import type { Slots } from '../fact/slots'
import { accepted, type Checked, rejected } from '../issue/issue'
import { acceptedFacts } from '../profile/accepted-facts'
import type { Profile, Subject } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { enterprise } from '../profile/vocabulary'
import { unknownAwards } from './plan'
import type { Sitting } from './sitting'

/** What is to be done with the parts of a profile; null where a subject among them is unusual. */
export type Visit<T> = (root: Root) => T | null

/**
 * Reads a profile for a sitting. Data in the form that profiles mostly have is read once, straight
 * into the slots; for anything else `readProfile` gives the issues, or the same in that form.
 */
export function withProfile<T>(input: unknown, sitting: Sitting, visit: Visit<T>): Checked<T> {
  // what is read quickly carries no evidence
  const isAllSeen = sitting.settings.evidence.level === 'stated'
  const root = isAllSeen ? rootOf(input, sitting.program.slots) : null
  const quick = root === null ? null : visited(root, sitting, visit)
  if (root === null || quick === null) return read(input, sitting, visit)
  return root.awards === null ? accepted(quick) : withAwards(root.awards, sitting, quick)
}

/** A profile that is read the careful way, then put into the usual form. */
function read<T>(input: unknown, sitting: Sitting, visit: Visit<T>): Checked<T> {
  const { slots, rulebook } = sitting.program
  const profile = readProfile(rulebook.vocabulary, input)
  if (profile.kind === 'rejected') return profile
  const root = usualRoot(acceptedFacts(profile.value, sitting.settings.evidence), slots)
  const result = visit(root)
  if (result === null) throw new TypeError('a profile that was read cannot be read again')
  return root.awards === null ? accepted(result) : withAwards(root.awards, sitting, result)
}

/** What came of a profile, unless its earlier awards are of rules that there are not. */
function withAwards<T>(awards: Root['awards'], { program }: Sitting, result: T): Checked<T> {
  const strangers = unknownAwards({ awards }, program.rulebook)
  return strangers.length > 0 ? rejected(strangers) : accepted(result)
}

// well within what `readProfile` allows, which counts a few values more
const mostValues = 150_000

function visited<T>(root: Root, { frame }: Sitting, visit: Visit<T>): T | null {
  frame.nodes = 0
  for (const list of root.subjects) frame.nodes += list?.length ?? 0
  const result = visit(root)
  return frame.nodes > mostValues ? null : result
}

/** A profile that was read, in the form that is read quickly. */
export function usualRoot({ enterprise: own, collections, awards }: Profile, slots: Slots): Root {
  const subjects = slots.types.map(({ type: { subject } }) => {
    const listed = subject === enterprise ? [own] : collections.get(subject)
    return listed === undefined ? null : listed.map(usualSubject)
  })
  return { subjects, awards }
}

const usualSubject = ({ type, id, name, facts }: Subject): object => ({
  id,
  ...(name === null ? {} : { name }),
  ...Object.fromEntries([...facts].map(([fact, value]) => [fact.slice(type.length + 1), value])),
})

/** What is to be done with a subject in the frame; null is one of a list that is not stated. */
export type Seated = (section: number, name: SubjectName | null, isFirst: boolean) => void

/**
 * Puts each subject of a profile into the frame, the enterprise first, where it stays, the others
 * one after the other; false where one is not in the usual form, and then nothing holds.
 */
export function eachSubject(
  { subjects }: Root,
  { program, frame }: Sitting,
  seat: Seated,
): boolean {
  let index = -1
  for (const { type, read } of program.sections) {
    index += 1
    const listed = subjects[index]
    if (listed === null || listed === undefined) {
      frame.states.fill(unstated, type.from, type.until)
      seat(index, null, true)
      continue
    }
    const taken = listed.length > 1 ? new Set<string>() : null
    let isFirst = true
    for (const data of listed) {
      const name = read(data, frame)
      if (name === null || taken?.has(name.id)) return false
      taken?.add(name.id)
      seat(index, name, isFirst)
      isFirst = false
    }
  }
  return true
}
