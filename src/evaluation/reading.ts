import { type Root, rootOf } from '../fact/read-root'
import type { Slots } from '../fact/slots'
import { accepted, type Checked, rejected } from '../issue/issue'
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
  const { slots, rulebook } = sitting.program
  const root = rootOf(input, slots)
  const quick = root === null ? null : visited(root, sitting, visit)
  const profile = quick === null ? readProfile(rulebook.vocabulary, input) : null
  if (profile?.kind === 'rejected') return profile
  const usual = profile === null ? root : usualRoot(profile.value, slots)
  const strangers = unknownAwards({ awards: usual?.awards ?? null }, rulebook)
  if (strangers.length > 0) return rejected(strangers)
  const result = quick ?? (usual === null ? null : visit(usual))
  if (result === null) throw new TypeError('a profile that was read cannot be read again')
  return accepted(result)
}

// well within what `readProfile` allows, which counts a few values more
const mostValues = 150_000

function visited<T>(root: Root, { frame }: Sitting, visit: Visit<T>): T | null {
  const lists = root.subjects.reduce((sum, list) => sum + (list?.length ?? 0), 0)
  frame.nodes = lists
  const result = visit(root)
  return frame.nodes > mostValues ? null : result
}

/** A profile that was read, in the form that is read quickly. */
function usualRoot({ enterprise: own, collections, awards }: Profile, slots: Slots): Root {
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
