import type { Bilingual, Locale } from 'incentive-rules/calculator'
import { shallowReactive } from 'vue'
import type { Aim, Asking, Outlook, Start } from '../engine/told'
import { type Draft, emptyDraft } from './draft'
import type { Kept, OpenTerm } from './shelf'
import { today } from './today'

export const views = ['ask', 'results', 'facts', 'shelf'] as const
export type View = (typeof views)[number]

/** How things stood after an answer. */
export interface Moment {
  readonly after: Bilingual | null
  /** Both ends of the total; a high of null has no bound. */
  readonly low: string
  readonly high: string | null
  /** The most that it can still come to, and how many awards have no bound besides. */
  readonly ceiling: Outlook['ceiling']
  readonly settled: number
  readonly open: number
}

/** All that the page shows. Its parts are replaced, never changed, so that they can be compared. */
export interface Session {
  locale: Locale
  view: View
  start: Start | null
  id: string
  draft: Draft
  asOf: string
  readings: Readonly<Record<string, string>>
  openTerms: readonly OpenTerm[]
  skipped: ReadonlySet<string>
  /** Earlier drafts, the last one last, to go back to. */
  past: readonly Draft[]
  asking: Extract<Asking, { status: 'asked' }> | null
  outlook: Outlook | null
  /** Whether the profile has changed since the outlook. */
  isBehind: boolean
  history: readonly Moment[]
  isBusy: boolean
  /** Why the last answer was not taken. */
  refusal: string | null
  /** What a screen reader says of the last change. */
  said: string
  kept: readonly Kept[]
  isKept: boolean
  /** The finding that is open at length. */
  opened: Aim | null
}

export const session: Session = shallowReactive<Session>({
  locale: 'zh-CN',
  view: 'ask',
  start: null,
  id: '',
  draft: emptyDraft,
  asOf: today(),
  readings: {},
  openTerms: [],
  skipped: new Set(),
  past: [],
  asking: null,
  outlook: null,
  isBehind: false,
  history: [],
  isBusy: true,
  refusal: null,
  said: '',
  kept: [],
  isKept: true,
  opened: null,
})
