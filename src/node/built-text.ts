import { createHash } from 'node:crypto'
import { version } from '../builtin/version.generated'
import { excerptOf } from '../issue/excerpt'
import {
  accepted,
  type Bilingual,
  type Checked,
  type Issue,
  type IssueCode,
  rejected,
} from '../issue/issue'
import type { BuiltRulebook } from '../rulebook/build'
import { canonicalText } from '../rulebook/digest'
import { freeze } from '../rulebook/freeze'
import type { Ledger } from '../rulebook/ledger'
import type { Rulebook } from '../rulebook/rulebook'
import { rulebookPath } from './unread'

/** What a file holds of a rulebook: all that linking its folder has given. */
interface Held {
  readonly rulebook: Rulebook
  readonly texts: Readonly<Record<string, string>>
  readonly ledgers: Readonly<Record<string, Ledger>>
}

const format = 'incentive-rules/built-rulebook'
const head = new RegExp(
  `^\\uFEFF?\\{"format":"${format}","version":"([^"]{1,100})","sha256":"([0-9a-f]{64})","built":`,
  'u',
)

/**
 * A rulebook as the text of one file of JSON, which `loadRulebook` reads without linking it anew. It
 * names the version of the package and the SHA-256 of what it holds (`built`), and another version or
 * another text is refused: the same rulebook gives the same bytes.
 */
export function builtText({ rulebook, texts, ledgers }: BuiltRulebook): string {
  const held: Held = {
    rulebook,
    texts: Object.fromEntries(texts),
    ledgers: Object.fromEntries(ledgers),
  }
  const built = JSON.stringify(held)
  return `{"format":"${format}","version":"${version}","sha256":"${sha256Of(built)}","built":${built}}\n`
}

/** Reads the text of a file that `builtText` has given; what is in it is not linked or checked again. */
export function readBuilt(file: string, text: string): Checked<BuiltRulebook> {
  const [start = '', madeBy = '', sha256 = ''] = head.exec(text) ?? []
  if (start === '') return fault('malformed', file, '', rulebookPath, excerptOf(text.slice(0, 60)))
  if (madeBy !== version) return fault('wrong_value', file, 'version', anew, excerptOf(madeBy))
  const built = text.slice(start.length, text.search(/\}\s*$/u))
  const held = heldIn(built)
  const differing = differences({ path: 'sha256', digest: sha256, own: sha256Of(built) }, held)
  if (differing.length > 0) return rejected(differing.map((one) => differs(file, one)))
  if (held === null) return fault('malformed', file, 'built', rulebookPath, excerptOf(built))
  return accepted({
    rulebook: freeze(held.rulebook),
    texts: new Map(Object.entries(held.texts)),
    ledgers: new Map(Object.entries(freeze(held.ledgers))),
  })
}

/** A digest as it is stated, and as it is. */
interface Digest {
  readonly path: string
  readonly digest: string
  readonly own: string
}

/** What is not as it was written: anything; or, by whoever wrote it, what receipts and citations name. */
function differences(whole: Digest, held: Held | null): readonly Digest[] {
  if (whole.digest !== whole.own || held === null) return [whole].filter(isOther)
  const { digest, ...content } = held.rulebook
  const texts = held.rulebook.documents.map(({ id, sha256 }) => ({
    path: `built.texts.${id}`,
    digest: sha256,
    own: sha256Of(held.texts[id] ?? ''),
  }))
  return [
    { path: 'built.rulebook.digest', digest, own: sha256Of(canonicalText(content)) },
    ...texts,
  ].filter(isOther)
}

const isOther = ({ digest, own }: Digest): boolean => digest !== own

function heldIn(text: string): Held | null {
  try {
    const held: unknown = JSON.parse(text)
    return isHeld(held) ? held : null
  } catch {
    return null
  }
}

const isHeld = (held: unknown): held is Held =>
  ['rulebook', 'texts', 'ledgers'].every((name) => isObject(Object(held)[name])) &&
  ['documents', 'rules'].every((name) => isListOfObjects(Object(held).rulebook[name])) &&
  Object.values(Object(held).texts).every((text) => typeof text === 'string') &&
  Object.values(Object(held).ledgers).every((ledger) => isListOfObjects(Object(ledger).entries))

const isListOfObjects = (part: unknown): boolean => Array.isArray(part) && part.every(isObject)

const isObject = (part: unknown): boolean => typeof part === 'object' && part !== null

// as the one of the library, and the system's is there at once
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

const anew: Bilingual = {
  zh: `${version}（请用 build 命令重新生成）`,
  en: `${version} (write it anew with \`incentive-rules build\`)`,
}

function differs(file: string, { path, digest, own }: Digest): Issue {
  const expected = {
    zh: `${digest}（文件写成之后未经改动；否则请用 build 命令重新生成）`,
    en: `${digest} (a file that is as it was written; else write it anew with \`incentive-rules build\`)`,
  }
  return { code: 'digest_differs', file, path, expected, found: own }
}

const fault = (
  code: IssueCode,
  file: string,
  path: string,
  expected: Bilingual,
  found: string,
): Checked<never> => rejected([{ code, file, path, expected, found }])
