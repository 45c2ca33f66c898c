import { type SayOf, speakerIn } from '../explanation/messages'
import type { Speech } from '../explanation/speech'
import { reportEn } from './messages-en'
import { reportZh } from './messages-zh'

/** Says the messages of an audit in tables and in a terminal. */
export type SayReport = SayOf<typeof reportZh>

export const reportSpeaker = ({ locale }: Pick<Speech, 'locale'>): SayReport =>
  speakerIn(locale, reportZh, reportEn)
