import * as z from 'zod'
import { version } from '../builtin/version.generated'
import { evaluate } from '../evaluation/evaluate'
import type { Evaluation } from '../evaluation/evaluation'
import type { EvaluateOptions } from '../evaluation/options'
import { excerptOf } from '../issue/excerpt'
import type { Issue } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { firstDifference } from './first-difference'
import { optionsIn } from './options-in'
import { brokenDigests, readForm } from './read-receipt'
import type { Receipt, Sealed } from './receipt-format'
import { rulebookSeal } from './rulebook-seal'

/** What a receipt is held against; profile and options only where the auditor has his own. */
export interface RecheckSources {
  readonly rulebook: Rulebook
  readonly profile?: unknown
  readonly options?: EvaluateOptions
}

/**
 * Where a receipt and what it is held against part: a digest that is not that of its content, a part
 * of the rulebook, an entry of the profile or the options, the version of the package, or an entry
 * of the result, always in this order.
 */
export interface ReceiptDifference {
  readonly what: 'digest' | 'rulebook' | 'profile' | 'options' | 'package' | 'result'
  /** A path within it; of the rulebook the name of a part: `rules/sichuan-2017/expansion`. */
  readonly path: string
  /** The rule of the finding that a result differs in. */
  readonly rule?: string
  /** What the receipt has, in short. */
  readonly receipt: string
  /** What is found instead. */
  readonly found: string
}

/** Whether a receipt was reproduced. */
export type Recheck =
  | {
      readonly status: 'reproduced'
      readonly evaluation: Evaluation
      /** Differences that did not change the result: another version of the package. */
      readonly notes: readonly ReceiptDifference[]
    }
  | {
      readonly status: 'differs'
      /** The first difference, and what differs after it. */
      readonly differences: readonly ReceiptDifference[]
    }
  /** It is no receipt at all, or not in its canonical form. */
  | { readonly status: 'rejected'; readonly issues: readonly Issue[] }

/**
 * Reproduces a receipt, as text or data, by evaluating anew. The digests of the rulebook are
 * computed from its content, whatever it states itself.
 */
export async function recheck(input: unknown, sources: RecheckSources): Promise<Recheck> {
  const read = readForm(input)
  if (read.kind === 'rejected') return { status: 'rejected', issues: read.issues }
  const { value: receipt } = read
  const { rulebook } = sources
  const evaluation = await evaluate(rulebook, receipt.profile.content, optionsIn(receipt))
  const before = [
    ...digestDifferences(receipt),
    ...rulebookDifferences(receipt, rulebook),
    ...heldDifference('profile', receipt.profile, sources.profile),
    ...heldDifference('options', receipt.options, sources.options),
  ]
  const results = resultDifferences(receipt, evaluation)
  const notes = packageDifference(receipt)
  if (before.length + results.length === 0) return { status: 'reproduced', evaluation, notes }
  return { status: 'differs', differences: [...before, ...notes, ...results] }
}

const ids = z.array(z.string())
const narrowing = z.object({ rules: ids.optional(), documents: ids.optional() })

const digestDifferences = (receipt: Receipt): readonly ReceiptDifference[] =>
  brokenDigests(receipt).map(({ path, stated, own }) => ({
    what: 'digest',
    path,
    receipt: stated,
    found: own,
  }))

function rulebookDifferences(
  { rulebook: sealed, options }: Receipt,
  rulebook: Rulebook,
): readonly ReceiptDifference[] {
  const { rules, documents } = narrowing.safeParse(options.content).data ?? {}
  const own = rulebookSeal(rulebook, { rules: setOf(rules), documents: setOf(documents) })
  const parts = [
    ...entryDifferences('', sealed.parts, own.parts),
    ...entryDifferences('texts/', sealed.texts, own.texts),
  ]
  // one that came as data could state the digest of another
  const found = own.digest === sealed.digest ? rulebook.digest : own.digest
  const entries = { version: rulebook.version, digest: found }
  const { version: edition, digest } = sealed
  return [...parts, ...entryDifferences('', { version: edition, digest }, entries)]
}

const setOf = (list: readonly string[] | undefined): ReadonlySet<string> | null =>
  list === undefined ? null : new Set(list)

function entryDifferences(
  prefix: string,
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly ReceiptDifference[] {
  const [sealed, own] = [new Map(Object.entries(before)), new Map(Object.entries(now))]
  const names = [...new Set([...sealed.keys(), ...own.keys()])].sort()
  return names.flatMap((name): readonly ReceiptDifference[] => {
    const [receipt, found] = [sealed.get(name) ?? nothing, own.get(name) ?? nothing]
    return receipt === found ? [] : [{ what: 'rulebook', path: prefix + name, receipt, found }]
  })
}

const nothing = excerptOf(undefined)

/** Where what the receipt has and what the auditor holds part; he need not hold any. */
function heldDifference(
  what: 'profile' | 'options',
  { content }: Sealed,
  held: unknown,
): readonly ReceiptDifference[] {
  return held === undefined ? [] : differencesOf(what, content, held)
}

/** What is evaluated anew, apart from the rulebook, of which it is said what differs. */
function resultDifferences(receipt: Receipt, evaluation: Evaluation): readonly ReceiptDifference[] {
  const { version: edition, digest } = receipt.rulebook
  const own = { ...evaluation, rulebook: { version: edition, digest } }
  return [
    ...differencesOf('result', { asOf: receipt.asOf }, { asOf: evaluation.asOf }),
    ...differencesOf('result', receipt.result.content, own).map((one) => ({
      ...one,
      ...ruleAt(one.path, [receipt.result.content, own]),
    })),
  ]
}

const withFindings = z.object({ findings: z.array(z.object({ rule: z.string() })) })

/** Which rule a path within a result is about: `findings[58]` tells nobody. */
function ruleAt(path: string, results: readonly unknown[]): { readonly rule?: string } {
  const [, index] = /^findings\[(\d+)\]/u.exec(path) ?? []
  const rules = results.map((one) => {
    const read = withFindings.safeParse(one)
    return read.success ? read.data.findings.find((_, at) => `${at}` === index)?.rule : undefined
  })
  const rule = rules.find((one) => one !== undefined)
  return index === undefined || rule === undefined ? {} : { rule }
}

function differencesOf(
  what: ReceiptDifference['what'],
  before: unknown,
  now: unknown,
): readonly ReceiptDifference[] {
  const difference = firstDifference(before, now)
  if (difference === null) return []
  return [{ what, path: difference.path, receipt: difference.left, found: difference.right }]
}

const packageDifference = (receipt: Receipt): readonly ReceiptDifference[] =>
  differencesOf('package', { version: receipt.version }, { version })
