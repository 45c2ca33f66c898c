import type { Bilingual, FactType, Locale } from 'incentive-rules/calculator'
import { say } from './say'

interface Wording {
  readonly question: string
  /** What the absence of a value means here; null where the question does not speak of it. */
  readonly none: string | null
}

// questions tell who writes a profile by hand that `null` says so; here a button does
const patterns: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /（([^（）]*?)填\s*null([^（）]*)）/u,
  en: / ?\(null: ([^();]*)(?:; )?([^()]*)\)/u,
}

/** The words of the button for what does not exist; null where a question does not speak of it. */
export const noneOf = (
  { question, type }: { readonly question: Bilingual; readonly type: FactType },
  locale: Locale,
): string | null => wordingOf(question, locale).none ?? (type === 'date' ? say('notYet') : null)

/** A question as the page puts it, and the words of the button for what does not exist. */
export function wordingOf({ zh, en }: Bilingual, locale: Locale): Wording {
  // the unit is chosen beside the field
  const text = locale === 'en' ? en : zh.replace(/多少元？$/u, '多少？')
  const found = patterns[locale].exec(text)
  if (found === null) return { question: text, none: null }
  const [all, none = '', rest = ''] = found
  const aside = rest.replace(/^[；;]/u, '')
  const kept = aside === '' ? '' : locale === 'en' ? ` (${aside})` : `（${aside}）`
  return { question: text.replace(all, kept), none: capital(none) }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
