import type { Explanation } from './explanation'
import { explanationPage } from './explanation-page'
import { markdownOf } from './markdown'
import { type Line, plainText } from './page'
import { type ExplainOptions, type ExplanationFormat, type Speech, speechOf } from './speech'

type Writer = (explanation: Explanation, speech: Speech) => string

const writers: Readonly<Record<ExplanationFormat, Writer>> = {
  text: ({ lines }) => plainText(lines),
  markdown: markdownOf,
  html: explanationPage,
}

/** What is said in the format that the options ask for; text where they ask for none. */
export function written(
  said: (speech: Speech) => { readonly title: string; readonly lines: readonly Line[] },
  options: ExplainOptions,
): string {
  const { format = 'text', documents = [] } = options
  const speech = speechOf(options)
  return writers[format]({ ...said(speech), documents }, speech)
}
