import { z } from 'zod'
import type { EvaluateOptions } from '../evaluation/options'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'

const ids = z.array(z.string())
const named = z.object({
  rules: ids.optional(),
  documents: ids.optional(),
  readings: z.record(z.string(), z.string()).optional(),
  openTerms: z.array(z.object({ rule: z.string(), term: z.string() })).optional(),
})

/**
 * Options for one of two rulebooks: a rule, reading, term or document that only the other one has is
 * left out. What neither has stays, and is refused.
 */
export function optionsFor(
  own: Rulebook,
  other: Rulebook,
  options: EvaluateOptions,
): EvaluateOptions {
  // those of a receipt may be anything; `evaluate` says what is wrong with them
  if (!named.safeParse(options).success) return options
  const { rules, documents, readings, openTerms } = options
  const applies = (has: (rulebook: Rulebook) => boolean): boolean => has(own) || !has(other)
  return {
    ...options,
    ...(rules && { rules: rules.filter((id) => applies((book) => indexOf(book).rules.has(id))) }),
    ...(documents && {
      documents: documents.filter((id) => applies((book) => indexOf(book).documents.has(id))),
    }),
    ...(readings && {
      readings: Object.fromEntries(
        Object.entries(readings).filter(([id, option]) =>
          applies((book) => hasReading(book, id, option)),
        ),
      ),
    }),
    ...(openTerms && {
      openTerms: openTerms.filter(({ rule, term }) => applies((book) => hasTerm(book, rule, term))),
    }),
  }
}

const hasReading = (rulebook: Rulebook, id: string, option: string): boolean =>
  indexOf(rulebook)
    .interpretations.get(id)
    ?.options.some((one) => one.id === option) ?? false

const hasTerm = (rulebook: Rulebook, rule: string, term: string): boolean =>
  indexOf(rulebook)
    .rules.get(rule)
    ?.openTerms.some((one) => one.id === term) ?? false
