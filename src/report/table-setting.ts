import type { Speech } from '../explanation/speech'
import { reportSpeaker, type SayReport } from './messages'
import { type PageSetting, settingOf } from './page-setting'

/** What the tables and lines of an audit are written with. */
export interface TableSetting extends PageSetting {
  readonly sayReport: SayReport
}

export const tableSettingOf = (speech: Speech): TableSetting => ({
  ...settingOf(speech),
  sayReport: reportSpeaker(speech),
})
