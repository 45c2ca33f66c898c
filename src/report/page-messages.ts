import { type SayOf, speakerIn } from '../explanation/messages'
import type { Speech } from '../explanation/speech'
import { pageEn } from './page-messages-en'
import { pageZh } from './page-messages-zh'

/** Says the messages of the page of an audit. */
export type SayPage = SayOf<typeof pageZh>

export const pageSpeaker = ({ locale }: Pick<Speech, 'locale'>): SayPage =>
  speakerIn(locale, pageZh, pageEn)
