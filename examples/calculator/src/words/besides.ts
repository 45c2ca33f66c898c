import type { Outlook } from '../engine/told'
import { say } from './say'

/** What is said beside the most that may come, where the text sets some awards no bound. */
export const besides = ({ unbounded }: Outlook['ceiling']): string =>
  unbounded === 0 ? '' : say('unbounded', { count: String(unbounded) })
