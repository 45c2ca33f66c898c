import * as z from 'zod'

/** The media type of each form of an explanation. */
export const media = {
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const

/** An answer in words, in the form that was asked for. */
export const written = {
  'text/plain': z.string(),
  'text/markdown': z.string(),
  'text/html': z.string(),
}
