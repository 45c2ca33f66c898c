import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, type IssueCode, rejected } from '../issue/issue'
import { type Limits, plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-issues'
import { digestOf } from '../rulebook/digest'
import { canonicalText } from './canonical'
import { type Receipt, receiptSchema } from './receipt-format'

/** More than an evaluation of every rule for the largest profile comes to. */
const mostCharacters = 64_000_000
const limits: Limits = { depth: 100, nodes: 4_000_000, textLength: 20_000, keyLength: 200 }

/**
 * Reads what claims to be a receipt, as text or as data. Text has to be canonical JSON to the last
 * character, but for a line end after it, and every digest that of its content, so that no change
 * of a byte goes unseen. Whether the answer is right is for `recheck` and `checkReceipt` to say.
 */
export function readReceipt(input: unknown): Checked<Receipt> {
  const read = readForm(input)
  if (read.kind === 'rejected') return read
  const issues = brokenDigests(read.value).map(
    ({ path, stated, own }): Issue => issue('digest_differs', path, { zh: own, en: own }, stated),
  )
  return issues.length > 0 ? rejected(issues) : read
}

/** The same of its form alone: its digests may be those of other content. */
export function readForm(input: unknown): Checked<Receipt> {
  const data = typeof input === 'string' ? parsed(input) : accepted(input)
  const plain = data.kind === 'accepted' ? plainDataOf(data.value, limits) : data
  const read = plain.kind === 'accepted' ? readBy(receiptSchema, plain.value) : plain
  if (read.kind === 'rejected') return read
  if (typeof input === 'string' && canonicalText(read.value) !== withoutLineEnd(input)) {
    return rejected([issue('malformed', '', canonical, excerptOf(input))])
  }
  return read
}

const canonical = { zh: '规范的 JSON（RFC 8785）', en: 'canonical JSON (RFC 8785)' }

function parsed(text: string): Checked<unknown> {
  if (text.length > mostCharacters) {
    const expected = {
      zh: `不超过 ${mostCharacters} 字符`,
      en: `at most ${mostCharacters} characters`,
    }
    return rejected([issue('too_large', '', expected, `${text.length}`)])
  }
  try {
    return accepted(JSON.parse(text))
  } catch {
    // a syntax error, or nesting that is too deep for the parser
    return rejected([issue('malformed', '', canonical, excerptOf(text))])
  }
}

const withoutLineEnd = (text: string): string => (text.endsWith('\n') ? text.slice(0, -1) : text)

/** A digest that a receipt states of one of its contents, and what it has to be. */
export interface BrokenDigest {
  readonly path: string
  readonly stated: string
  readonly own: string
}

/** The digests of a receipt that are not those of its content. */
export function brokenDigests({ digest, ...content }: Receipt): readonly BrokenDigest[] {
  const { profile, options, result } = content
  const seals = Object.entries({ profile, options, result }).map(([name, seal]) => ({
    path: `${name}.digest`,
    stated: seal.digest,
    own: digestOf(seal.content),
  }))
  const whole = { path: 'digest', stated: digest, own: digestOf(content) }
  return [...seals, whole].filter(({ stated, own }) => stated !== own)
}

const issue = (
  code: IssueCode,
  path: string,
  expected: Issue['expected'],
  found: string,
): Issue => ({ code, path, expected, found })
