import type { Explanation } from './explanation'
import { explanationPage } from './explanation-page'
import type { ExplanationFormat } from './formats'
import { markdownOf } from './markdown'
import { plainText } from './page'
import { type ExplainOptions, type Speech, speechOf } from './speech'

type Writer = (explanation: Explanation, speech: Speech) => string

const writers: Readonly<Record<ExplanationFormat, Writer>> = {
  text: ({ lines }) => plainText(lines),
  markdown: markdownOf,
  html: explanationPage,
}

/** An explanation in one of its formats. */
export const writtenIn = (
  format: ExplanationFormat,
  explanation: Explanation,
  speech: Speech,
): string => writers[format](explanation, speech)

/** What is said in the format that the options ask for; text where they ask for none. */
export function written(
  said: (speech: Speech) => Omit<Explanation, 'documents'>,
  options: ExplainOptions,
): string {
  const { format = 'text', documents = [] } = options
  const speech = speechOf(options)
  return writtenIn(format, { ...said(speech), documents }, speech)
}
