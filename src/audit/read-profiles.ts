import { readProfileFor } from '../evaluation/plan'
import { excerptOf } from '../issue/excerpt'
import { type Checked, rejected } from '../issue/issue'
import type { Profile } from '../profile/profile'
import { enterprise as unnamed } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'

/** The profiles of the enterprises by their ids, or what finds one; undefined: there is none. */
export type Profiles =
  | ReadonlyMap<string, unknown>
  | ((enterprise: string) => unknown | Promise<unknown>)

/** The profile of an enterprise, read; null where there is none. */
export type ReadProfile = (enterprise: string) => Promise<Checked<Profile> | null>

// claims of one enterprise mostly stand together, and a ledger may have any number of enterprises
const mostKept = 256

/** Reads profiles as they are asked for; the last few are kept. */
export function profileReader(rulebook: Rulebook, profiles: Profiles): ReadProfile {
  const kept = new Map<string, Checked<Profile> | null>()
  const find = typeof profiles === 'function' ? profiles : (id: string) => profiles.get(id)
  return async (enterprise) => {
    const known = kept.get(enterprise)
    if (known !== undefined) return known
    const input = await find(enterprise)
    const read =
      input === undefined ? null : ofEnterprise(readProfileFor(rulebook, input), enterprise)
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(enterprise, read)
    return read
  }
}

/** A profile that says that it is another enterprise's is not the one that was looked for. */
function ofEnterprise(read: Checked<Profile>, wanted: string): Checked<Profile> {
  if (read.kind === 'rejected') return read
  const { id } = read.value.enterprise
  // a profile that does not state an id has this one
  if (id === unnamed || id === wanted) return read
  const expected = {
    zh: `所核对企业的编号 ${excerptOf(wanted)}`,
    en: `the id of the enterprise of the claim, ${excerptOf(wanted)}`,
  }
  const path = 'enterprise.id'
  return rejected([{ code: 'wrong_value', path, expected, found: excerptOf(id) }])
}
