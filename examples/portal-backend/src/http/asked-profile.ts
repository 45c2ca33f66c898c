import type { Issue } from 'incentive-rules'
import type { Portal } from '../portal'
import type { TenantId } from '../store/ids'
import { type Reply, refuse } from './reply'

/** A profile in the body, or the id of one that is kept. */
export interface ProfileAsked {
  readonly profile?: unknown
  readonly profileId?: string
}

/** The profile that is meant, or why there is none. */
export type ProfileFound =
  | { readonly kind: 'found'; readonly profile: unknown }
  | { readonly kind: 'refused'; readonly reply: Reply }

/** The profile of the body, at once; that of an id from the store of the tenant alone. */
export function profileAsked(
  { profile, profileId }: ProfileAsked,
  tenant: TenantId,
  portal: Portal,
): ProfileFound | Promise<ProfileFound> {
  if (profile !== undefined && profileId === undefined) return bounded(profile, portal)
  if (profileId === undefined || profile !== undefined) return refused(refuse('invalid', [either]))
  return portal.store
    .forTenant(tenant)
    .profiles.get(profileId)
    .then((kept) => (kept === null ? refused(refuse('not-found')) : bounded(kept.content, portal)))
}

const refused = (reply: Reply): ProfileFound => ({ kind: 'refused', reply })

const either: Issue = {
  code: 'missing_key',
  path: 'profile',
  expected: {
    zh: 'profile 与 profileId 二者之一',
    en: 'one of `profile` and `profileId`, not both',
  },
  found: 'none or both',
}

/** A profile with no more subjects than are answered while somebody waits. */
export function bounded(profile: unknown, { settings }: Portal): ProfileFound {
  const most = settings.variables.PORTAL_SUBJECTS
  const count = subjectsIn(profile)
  if (count <= most) return { kind: 'found', profile }
  const expected = {
    zh: `不超过 ${most} 个对象；更多的请提交筛查`,
    en: `at most ${most} subjects; screen a file for more`,
  }
  const issue: Issue = { code: 'too_large', path: 'profile', expected, found: `${count}` }
  return refused(refuse('too-large', [issue]))
}

function subjectsIn(profile: unknown): number {
  if (typeof profile !== 'object' || profile === null) return 0
  let count = 0
  for (const list of Object.values(profile)) count += Array.isArray(list) ? list.length : 0
  return count
}
