import { z } from 'zod'

/** The format of a receipt, and its edition. */
export const receiptFormat = 'incentive-rules/receipt/1'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const digests = z.record(z.string(), digest)
const text = z.string().max(200)

/** Any content with the SHA-256 of its canonical JSON. */
const sealedSchema = z.strictObject({ digest, content: z.unknown() })

/** The shape of a receipt; what is in it is for `recheck` to reproduce and `checkReceipt` to confirm. */
export const receiptSchema: z.ZodType<Receipt> = z.strictObject({
  format: z.literal(receiptFormat),
  version: text,
  rulebook: z.strictObject({ version: text, digest, parts: digests, texts: digests }),
  asOf: text,
  profile: sealedSchema,
  options: sealedSchema,
  result: sealedSchema,
  previous: digest.nullable(),
  digest,
})

/** Data as it was digested, with the SHA-256 of its canonical JSON. */
export interface Sealed {
  readonly digest: string
  readonly content: unknown
}

/** The rulebook of an evaluation, as far as the evaluation can depend on it. */
export interface RulebookSeal {
  readonly version: string
  readonly digest: string
  /** Each part with its SHA-256: `rules/sichuan-2017/expansion`, `facts/project.investment`. */
  readonly parts: Readonly<Record<string, string>>
  /** The SHA-256 of the held text of each document. */
  readonly texts: Readonly<Record<string, string>>
}

/** What is needed to reproduce an evaluation bit by bit, and to see if anything of it was changed. */
export interface Receipt {
  readonly format: typeof receiptFormat
  /** The version of the package that evaluated. */
  readonly version: string
  readonly rulebook: RulebookSeal
  readonly asOf: string
  readonly profile: Sealed
  readonly options: Sealed
  /** The evaluation. */
  readonly result: Sealed
  /** The digest of the receipt before it in a series; null for the first. */
  readonly previous: string | null
  /** SHA-256 of the canonical JSON of all the rest. */
  readonly digest: string
}
