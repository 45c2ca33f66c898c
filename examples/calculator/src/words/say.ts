import type { Bilingual } from 'incentive-rules/calculator'
import { session } from '../store/session'
import { en } from './en'
import { type MessageId, zh } from './zh'

/** A message in the language of the page, with its gaps filled. */
export function say(id: MessageId, gaps: Readonly<Record<string, string>> = {}): string {
  const text = session.locale === 'en' ? en[id] : zh[id]
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => gaps[name] ?? '')
}

/** A text of the library in the language of the page. */
export const pick = ({ zh: chinese, en: english }: Bilingual): string =>
  session.locale === 'en' ? english : chinese

/** A list in words. */
export const listed = (items: readonly string[]): string =>
  items.join(session.locale === 'en' ? ', ' : '、')
