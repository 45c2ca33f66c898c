import { excerptOf } from '../issue/excerpt'
import type { Bilingual, Issue, IssueCode } from '../issue/issue'
import { nearMissOf } from './near-miss'
import type { AddressedText, Provision } from './provision'

/** A citation must say something. */
export const emptyQuote: Issue = issue(
  'words_missing',
  'quote',
  { zh: '条款中的至少一个字', en: 'at least one character of the provision' },
  '',
)

/** Names what there is where the id leaves the tree. */
export function unknownProvision({ byId }: AddressedText, id: string, path: string): Issue {
  const ancestor = nearestAncestor(byId, id)
  const within = [...byId.values()].filter(({ parent }) => parent === ancestor)
  const some = within.slice(0, 12).map((provision) => `\`${provision.id}\``)
  const more = within.length > some.length
  const whole = fullIdIn(within, byId)
  return issue(
    'unknown_provision',
    path,
    {
      zh: `${some.join('、')}${more ? ' 等' : ''} 之一${whole && `，完整的如 \`${whole}\``}`,
      en: `one of ${some.join(', ')}${more ? ' …' : ''}${whole && `, in full such as \`${whole}\``}`,
    },
    id,
  )
}

/** A paragraph below the ones named, where a name of theirs alone shows no whole id. */
function fullIdIn(within: readonly Provision[], byId: ReadonlyMap<string, Provision>): string {
  if (!within.some(({ form }) => form === 'branch')) return ''
  const names = within.map(({ id }) => `${id}/`)
  const isBelow = ({ id }: Provision): boolean => names.some((name) => id.startsWith(name))
  const paragraphs = [...byId.values()].filter(
    (one) => one.form === 'leaf' && one.kind === 'paragraph',
  )
  const depth = ({ id }: Provision): number => id.split('/').length
  const below = paragraphs.filter(isBelow).sort((left, right) => depth(right) - depth(left))
  return below[0]?.id ?? ''
}

function nearestAncestor(byId: ReadonlyMap<string, Provision>, id: string): string | undefined {
  const steps = id.slice(0, 200).split('/')
  const ancestors = steps.map((_, at) => steps.slice(0, at).join('/')).reverse()
  return ancestors.find((ancestor) => byId.get(ancestor)?.form === 'branch')
}

/** Says where else the quote stands, or else where it parts from the provision. */
export function quoteNotFound(
  { text, provisions }: AddressedText,
  { id, start, end }: Pick<Provision, 'id' | 'start' | 'end'>,
  quote: string,
  path: string,
): Issue {
  const owner = ownerOf(provisions, text.indexOf(quote), quote.length)
  if (owner === undefined) {
    const { expected, found } = nearMissOf(text.slice(start, end), quote)
    return { code: 'quote_not_found', path, expected, found }
  }
  const expected = {
    zh: `\`${id}\` 中的原文（这段文字在 \`${owner.id}\`）`,
    en: `words of \`${id}\` (these stand in \`${owner.id}\`)`,
  }
  return issue('quote_not_found', path, expected, quote)
}

/** The innermost provision that has the whole of a range; branches stand before their leaves. */
function ownerOf(
  provisions: readonly Provision[],
  at: number,
  length: number,
): Provision | undefined {
  if (at === -1) return undefined
  return provisions.filter(({ start, end }) => start <= at && at + length <= end).at(-1)
}

/** Shows the words around the second occurrence, from which a longer quote can be made. */
export function quoteAmbiguous(passage: string, again: number, quote: string): Issue {
  const context = passage
    .slice(Math.max(0, again - 8), again + quote.length + 8)
    .trim()
    .replace(/\p{Cc}/gu, '␤')
  const expected = {
    zh: `只出现一次的更长的引文（另见「${context}」）`,
    en: `a longer quote that occurs once (it occurs again in 「${context}」)`,
  }
  return issue('quote_ambiguous', 'quote', expected, quote)
}

function issue(code: IssueCode, path: string, expected: Bilingual, found: string): Issue {
  return { code, path, expected, found: excerptOf(found) }
}
