import type { HeldDocument } from '../document/citation'
import type { Locale } from '../issue/describe'
import type { Bilingual } from '../issue/issue'
import { indexOf, type RulebookIndex } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import type { ExplanationFormat } from './formats'
import { type Say, speakerOf } from './messages'

/** In which language and form to explain, and the rulebook that the findings are of. */
export interface ExplainOptions {
  readonly locale: Locale
  readonly rulebook: Rulebook
  /** Plain text where it is left out. */
  readonly format?: ExplanationFormat
  /** Held documents, in whose own passages HTML marks what is cited; quotes alone for the others. */
  readonly documents?: readonly HeldDocument[]
}

/** What every part of an explanation is worded with. */
export interface Speech {
  readonly locale: Locale
  readonly say: Say
  readonly pick: (text: Bilingual) => string
  readonly index: RulebookIndex
  readonly rulebook: Rulebook
}

export function speechOf({ locale, rulebook }: ExplainOptions): Speech {
  const pick = (text: Bilingual): string => (locale === 'en' ? text.en : text.zh)
  return { locale, say: speakerOf(locale), pick, index: indexOf(rulebook), rulebook }
}

/** A list in words: `A、B、C`, or `A, B, C`. */
export function listed(items: readonly string[], { say }: Speech): string {
  return items.reduce(
    (first, second) => (first === '' ? second : say('listed', { first, second })),
    '',
  )
}
