import { excerptOf } from './excerpt'
import type { Bilingual, Issue, IssueCode } from './issue'

/** What is wrong with one value; the caller, who knows the place, makes an `Issue` of it. */
export type Refusal = Pick<Issue, 'code' | 'expected' | 'found'>

/** One value read from outside: in its canonical form, or refused with the reason. */
export type Parsed<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | ({ readonly kind: 'rejected' } & Refusal)

/** A refusal of this very input. */
export const refused = (code: IssueCode, expected: Bilingual, input: unknown): Parsed<never> => ({
  kind: 'rejected',
  code,
  expected,
  found: excerptOf(input),
})
