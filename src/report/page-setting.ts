import type { Speech } from '../explanation/speech'
import type { Group } from './page-groups'
import { pageSpeaker, type SayPage } from './page-messages'
import { type PassageBook, passageBook } from './page-passages'

/** What every part of the page of an audit is written with. */
export interface PageSetting {
  readonly speech: Speech
  readonly say: SayPage
  readonly book: PassageBook
  /** The groups whose claims the page lists; null: all. */
  readonly only: readonly Group[] | null
}

export const settingOf = (speech: Speech, only: readonly Group[] | null = null): PageSetting => ({
  speech,
  say: pageSpeaker(speech),
  book: passageBook(),
  only,
})

/** Whether the claims of a group stand on the page, so that a link to them leads somewhere. */
export const isListed = (group: Group, { only }: PageSetting): boolean =>
  only === null || only.includes(group)
