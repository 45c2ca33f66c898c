import { z } from 'zod'
import { excerptOf } from '../../issue/excerpt'
import type { Issue } from '../../issue/issue'

/** The profiles of many enterprises, found by id; not all of them need be held. */
export interface ProfileStore {
  /** The profile of that id as it was written; undefined where there is none, or more than one. */
  readonly profileOf: (enterprise: string) => Promise<unknown>
  /** The id of the only enterprise of that id or name. */
  readonly idOf: (name: string) => string | undefined
  readonly count: number
  /** Profiles that cannot be used; the others can. */
  readonly issues: readonly Issue[]
  readonly close: () => Promise<void>
}

/** Where a profile stands, and how it is fetched. */
export interface StoredProfile {
  readonly file: string
  readonly line?: number
  readonly content: unknown
  readonly fetch: () => Promise<unknown>
}

/** Enters profiles one by one; of each only its id, its name and how it is fetched are kept. */
export interface ProfileIndex {
  readonly add: (profile: StoredProfile) => void
  readonly reject: (issues: readonly Issue[]) => void
  readonly store: (close: () => Promise<void>) => ProfileStore
}

const identified = z.object({
  enterprise: z.object({ id: z.string().min(1), name: z.string().min(1).optional() }),
})

// a file of garbage would have as many faults as lines
const mostIssues = 100

type Fetch = (() => Promise<unknown>) | 'repeated'

export function profileIndex(): ProfileIndex {
  const fetchers = new Map<string, Fetch>()
  const ids = new Map<string, string | 'repeated'>()
  const { issues, report } = issueList()
  const add = ({ content, fetch, ...place }: StoredProfile): void => {
    const read = identified.safeParse(content)
    if (!read.success) {
      report({ ...withoutId, ...place })
      return
    }
    const { id, name = id } = read.data.enterprise
    const isRepeated = fetchers.has(id)
    if (isRepeated) report({ ...repeated, ...place, found: excerptOf(id) })
    fetchers.set(id, isRepeated ? 'repeated' : fetch)
    ids.set(name, (ids.get(name) ?? id) === id ? id : 'repeated')
  }
  return {
    add,
    reject: (faults) => faults.forEach(report),
    store: (close) => ({
      profileOf: (id) => fetched(fetchers.get(id)),
      idOf: (name) => (fetchers.has(name) ? name : known(ids.get(name))),
      count: fetchers.size,
      issues: issues(),
      close,
    }),
  }
}

const fetched = async (fetch: Fetch | undefined): Promise<unknown> =>
  fetch === undefined || fetch === 'repeated' ? undefined : fetch()

/** The first issues, and how many more there are. */
function issueList() {
  const shown: Issue[] = []
  let unshown = 0
  return {
    report: (issue: Issue): void => {
      if (shown.length < mostIssues) shown.push(issue)
      else unshown += 1
    },
    issues: (): readonly Issue[] => (unshown === 0 ? shown : [...shown, furtherIssue(unshown)]),
  }
}

const known = (id: string | undefined): string | undefined => (id === 'repeated' ? undefined : id)

const withoutId = {
  code: 'missing_key',
  path: 'enterprise.id',
  expected: { zh: '企业的编号', en: 'the id of the enterprise' },
  found: 'nothing',
} as const

const repeated = {
  code: 'duplicate_id',
  path: 'enterprise.id',
  expected: {
    zh: '每家企业一份资料；有两份的，两份都不采用',
    en: 'one profile an enterprise; of two, neither is used',
  },
} as const

const furtherIssue = (count: number): Issue => ({
  code: 'malformed',
  path: '',
  expected: { zh: '没有差错的企业资料', en: 'profiles without faults' },
  found: `+ ${count}`,
})
