import { type BoundOperator, operatorsBeside } from './bound-words'
import type { Scope } from './link-scope'
import { type Counted, placesOf } from './numbers'

/** A comparison with a number, and the words that it rests on. */
export interface Bound {
  readonly operator: string
  readonly number: string
  readonly counted: Counted
  readonly words: string
}

/** Why the operator may rightly be another than the one that the words stand for. */
export interface Leeway {
  /** Turned round: 低于3000万元的不予奖励 asks for at least as much. */
  readonly turned: boolean
  /** A declared reading of a bound may include the number or exclude it. */
  readonly read: boolean
}

const opposites: Readonly<Record<BoundOperator, BoundOperator>> = {
  atLeast: 'below',
  below: 'atLeast',
  atMost: 'above',
  above: 'atMost',
}

const neighbours: Readonly<Record<BoundOperator, BoundOperator>> = {
  atLeast: 'above',
  above: 'atLeast',
  atMost: 'below',
  below: 'atMost',
}

/**
 * Where words say right beside the number how to compare with it, as 3000万元以上 does, the operator has
 * to be that one. Words that do not say so plainly are left alone.
 */
export function checkBoundInWords(
  { operator, number, counted, words }: Bound,
  leeway: Leeway,
  path: string,
  scope: Scope,
): void {
  // 前50名以上 are places of smaller number
  const places = placesOf(number, counted, words).filter(({ unit }) => unit !== 'rank')
  const said = places.map((place) => operatorsBeside(words, place))
  if (said.length === 0 || said.some((operators) => operators.length === 0)) return
  const plain = new Set(said.flat())
  const turned = leeway.turned || deniedIn(words, scope)
  if (allowedBy(plain, { ...leeway, turned }).has(operator)) return
  const operators = [...plain].join(' / ')
  const expected = { zh: `“${words}”所说的 ${operators}`, en: `${operators}, as “${words}” says` }
  scope.report('operator_differs', path, expected, operator)
}

function allowedBy(
  plain: ReadonlySet<BoundOperator>,
  { turned, read }: Leeway,
): ReadonlySet<string> {
  const turnings = turned ? [...plain].map((one) => opposites[one]) : []
  const either = [...plain, ...turnings]
  return new Set(read ? either.flatMap((one) => [one, neighbours[one]]) : either)
}

const bounds = /(?:不(?:得|应)?|未)(?:低于|少于|小于|超过|高于|大于|多于|达到?|足|满)/gu
const denial = /[不未无非没否]|取消|除外|停止|免除|例外/u

/** Whether the words, or what is quoted around them, deny something besides the bound itself. */
function deniedIn(words: string, { citations }: Scope): boolean {
  const quotes = citations.filter(({ quote }) => quote.includes(words)).map(({ quote }) => quote)
  return [words, ...quotes].some((text) => denial.test(text.replaceAll(bounds, '')))
}
