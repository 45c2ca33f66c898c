import * as z from 'zod'
import { type Digest, digestOfText, type TenantId, tenantIdOf } from '../ids'
import type { Listed, Page } from '../store'

/** A time, as both connections give it, in ISO 8601. */
export const timeShape = z.date().transform((date) => date.toISOString())

/** Whole numbers beyond 32 bits come as text from a server, and as numbers from the embedded one. */
export const wholeShape = z.union([z.number(), z.bigint(), z.string()]).transform(Number)

export const tenantShape = z.string().transform((text): TenantId => known(tenantIdOf(text), text))

export const digestShape = z.string().transform((text): Digest => known(digestOfText(text), text))

function known<T>(value: T | null, text: string): T {
  if (value === null) throw new TypeError(`the database has ${text} where it can have no such text`)
  return value
}

/** JSON that is kept as text, in a shape. */
export const jsonShape = <T>(shape: z.ZodType<T>): z.ZodType<T, string> =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(shape)

/** How many rows to ask for: one more than is wanted tells whether there is a next stretch. */
export const askedRows = ({ limit }: Page): number => Math.min(Math.max(limit, 1), 1000) + 1

/** The stretch that those rows are. */
export function listed<Row, T>(
  rows: readonly Row[],
  page: Page,
  item: (row: Row) => T,
  cursor: (row: Row) => string,
): Listed<T> {
  const shown = rows.slice(0, askedRows(page) - 1)
  const last = shown.at(-1)
  const more = rows.length > shown.length && last !== undefined
  return { items: shown.map(item), next: more ? cursor(last) : null }
}

const wholeText = /^[0-9]{1,15}$/

/** A cursor that is a number; null where it is none, and then nothing comes after it. */
export const numberCursor = (text: string): number | null =>
  wholeText.test(text) ? Number(text) : null
