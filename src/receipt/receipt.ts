import { version } from '../builtin/version.generated'
import type { Evaluation } from '../evaluation/evaluation'
import { optionIssue } from '../evaluation/option-issue'
import { type EvaluateOptions, readOptions } from '../evaluation/options'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { plainDataOf } from '../issue/plain-data'
import { checkProfile } from '../profile/read-profile'
import { digestOf } from '../rulebook/digest'
import type { Rulebook } from '../rulebook/rulebook'
import { canonicalText, sealed } from './canonical'
import { type Receipt, receiptFormat } from './receipt-format'
import { rulebookSeal } from './rulebook-seal'

/** What an evaluation was made from, and the receipt before this one in a series. */
export interface ReceiptSources {
  readonly rulebook: Rulebook
  readonly profile: unknown
  readonly options: EvaluateOptions
  readonly previous?: Pick<Receipt, 'digest'>
}

/**
 * The receipt of an evaluation, with the sources that it was made from. An evaluation that was
 * rejected has none; its issues are given back.
 *
 * @example
 * const made = receipt(await evaluate(rulebook, profile, options), { rulebook, profile, options })
 */
export function receipt(evaluation: Evaluation, sources: ReceiptSources): Checked<Receipt> {
  if (evaluation.status === 'rejected') return rejected(evaluation.issues)
  const { rulebook, previous } = sources
  const settings = within('options', readOptions(sources.options, rulebook))
  const profile = within('profile', statedIn(sources))
  const options = settings.kind === 'rejected' ? settings : plainDataOf(sources.options)
  if (profile.kind === 'rejected' || settings.kind === 'rejected' || options.kind === 'rejected') {
    return rejected(
      [profile, options].flatMap((one) => (one.kind === 'rejected' ? one.issues : [])),
    )
  }
  const seal = rulebookSeal(rulebook, settings.value)
  const others = issuesOfOther(evaluation, { digest: seal.digest, asOf: settings.value.asOf })
  if (others.length > 0) return rejected(others)
  const content = {
    format: receiptFormat,
    version,
    rulebook: seal,
    asOf: evaluation.asOf,
    profile: sealed(profile.value),
    options: sealed(options.value),
    result: sealed(evaluation),
    previous: previous?.digest ?? null,
  } as const
  return accepted({ ...content, digest: digestOf(content) })
}

/** The text of a receipt as it is kept and passed on: its canonical JSON (RFC 8785). */
export const receiptText = (one: Receipt): string => canonicalText(one)

/** The profile as plain data; one that was left out is no profile at all. */
const statedIn = ({ rulebook, profile }: ReceiptSources): Checked<unknown> =>
  profile === undefined
    ? rejected(checkProfile(rulebook.vocabulary, profile))
    : plainDataOf(profile)

/** What was read of one of the sources, its issues with the place among them. */
function within<T>(source: 'profile' | 'options', read: Checked<T>): Checked<T> {
  if (read.kind === 'accepted') return read
  const at = (path: string): string =>
    path === '' || path.startsWith('[') ? `${source}${path}` : `${source}.${path}`
  return rejected(read.issues.map((issue) => ({ ...issue, path: at(issue.path) })))
}

/** An evaluation by another rulebook or of another day is not the one that these sources give. */
function issuesOfOther(
  { rulebook, asOf }: Evaluation,
  own: { readonly digest: string; readonly asOf: string },
): readonly Issue[] {
  return [
    ...(rulebook.digest === own.digest
      ? []
      : [optionIssue('digest_differs', 'rulebook.digest', [own.digest], rulebook.digest)]),
    ...(asOf === own.asOf ? [] : [optionIssue('wrong_value', 'asOf', [own.asOf], asOf)]),
  ]
}
