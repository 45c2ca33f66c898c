/** The forms in which an explanation can be had. */
export const explanationFormats = ['text', 'markdown', 'html'] as const

/** Plain text; Markdown with footnotes; a page of HTML that needs nothing else. */
export type ExplanationFormat = (typeof explanationFormats)[number]
