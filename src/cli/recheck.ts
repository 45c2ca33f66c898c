import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { checkReceipt } from '../receipt/check-receipt'
import { recheck } from '../receipt/recheck'
import { type ChainFault, recheckChain } from '../receipt/recheck-chain'
import { chainLines, type Rechecked, recheckLines } from '../receipt/recheck-lines'
import type { Rulebook } from '../rulebook/rulebook'
import type { SharedFlags } from './flags'
import { chosenHoldings, type Holdings } from './holdings'
import { type Answer, refusal } from './present'
import { readInput } from './read-input'
import { readText } from './read-text'

/** The options of `recheck`. */
export interface RecheckFlags extends SharedFlags {
  readonly rulebook?: string
  readonly profile?: string
  readonly last?: string
}

/** `recheck <receipt…>`: whether each is reproduced and holds by itself, and the series is whole. */
export async function recheckFiles(files: readonly string[], flags: RecheckFlags): Promise<Answer> {
  const sources = await sourcesFor(files, flags)
  if (sources.kind === 'rejected') return refusal(sources.issues)
  const all: Rechecked[] = []
  const issues: Issue[] = []
  for (const file of files) {
    const one = await rechecked(file, sources.value)
    if (one.kind === 'accepted') all.push(one.value)
    else issues.push(...one.issues)
  }
  const isSeries = files.length > 1 || flags.last !== undefined
  const chain = isSeries ? await chainOf(files, flags) : null
  return answerOf({ all, chain, issues, count: files.length }, flags)
}

interface RecheckSources {
  readonly rulebook: Rulebook
  readonly texts: ReadonlyMap<string, string>
  readonly profile?: unknown
}

async function sourcesFor(
  files: readonly string[],
  flags: RecheckFlags,
): Promise<Checked<RecheckSources>> {
  const holdings = await chosenHoldings(flags.rulebook)
  if (holdings.kind === 'rejected') return holdings
  const own = { rulebook: holdings.value.rulebook, texts: await textsOf(holdings.value) }
  if (flags.profile === undefined) return accepted(own)
  if (files.length > 1) return rejected([manyReceipts(files)])
  const input = await readInput(flags.profile)
  return input.kind === 'rejected' ? input : accepted({ ...own, profile: input.value.content })
}

async function textsOf({ rulebook, textOf }: Holdings): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { id } of rulebook.documents) texts.set(id, (await textOf(id)) ?? '')
  return texts
}

function manyReceipts(files: readonly string[]): Issue {
  const expected = { zh: '只核对一张凭证', en: 'one receipt only' }
  return { code: 'wrong_value', path: '--profile', expected, found: excerptOf(files) }
}

/** One receipt held against everything; what cannot be read as a receipt is bad input. */
async function rechecked(file: string, sources: RecheckSources): Promise<Checked<Rechecked>> {
  const text = await readText(file)
  if (text.kind === 'rejected') return text
  const result = await recheck(text.value, sources)
  if (result.status === 'rejected') {
    return rejected(result.issues.map((issue) => ({ ...issue, file })))
  }
  const faults = checkReceipt(text.value, sources.texts)
  return accepted({ name: file, recheck: result, faults })
}

/** The files are read once more, one at a time, so that a long series does not fill the memory. */
async function chainOf(
  files: readonly string[],
  { last }: RecheckFlags,
): Promise<readonly ChainFault[]> {
  async function* texts(): AsyncGenerator<unknown> {
    for (const file of files) {
      const text = await readText(file)
      yield text.kind === 'accepted' ? text.value : null
    }
  }
  return recheckChain(texts(), last === undefined ? {} : { last })
}

interface Found {
  readonly all: readonly Rechecked[]
  readonly chain: readonly ChainFault[] | null
  readonly issues: readonly Issue[]
  readonly count: number
}

function answerOf({ all, chain, issues, count }: Found, { locale, last }: RecheckFlags): Answer {
  const holds = ({ recheck: { status }, faults }: Rechecked): boolean =>
    status === 'reproduced' && faults.length === 0
  const isSound = all.every(holds) && (chain ?? []).length === 0
  const status = isSound ? 'reproduced' : 'differs'
  const receipts = all.map(({ name, recheck: result, faults }) => ({
    file: name,
    ...(result.status === 'reproduced' ? { status: result.status, notes: result.notes } : result),
    faults,
  }))
  const json = { status: issues.length > 0 ? 'rejected' : status, receipts, chain, issues }
  const ends = { locale, isEndKnown: last !== undefined }
  const series = chain === null ? [] : chainLines(count, chain, ends)
  const lines = [...all.flatMap((one) => recheckLines(one, locale)), ...series]
  if (issues.length > 0) return { exitCode: 2, json, lines, issues }
  return { exitCode: isSound ? 0 : 1, json, lines, issues }
}
