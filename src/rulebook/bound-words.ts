/** The comparisons with a number: 以上, 以下 or 不超过, 超过, 不满. */
export type BoundOperator = 'atLeast' | 'atMost' | 'above' | 'below'

interface Marker {
  readonly pattern: RegExp
  readonly says: readonly BoundOperator[]
}

const negation = '(?:不得|不应|不能|不可|不宜|没有|不|未)'

// （含） and （含本数） repeat what 以上 says; （不含） takes it back, and then nothing is said
const included = '(?:[（(]含[^）)]{0,12}[）)])?'
const measure = '[张辆头篇分位名次处间座栋套只批株床条款]{0,2}'

// size classes read 以下 as excluding, the Civil Code as including
const markersAfter: readonly Marker[] = [
  { pattern: following('以上(?![述各])'), says: ['atLeast'] },
  { pattern: following('以下(?![条情要标指材任内事各列简称])'), says: ['atMost', 'below'] },
  { pattern: following('以内'), says: ['atMost'] },
]

const markersBefore: readonly Marker[] = [
  ...opposed('低于|少于|小于|不足', 'below', 'atLeast'),
  ...opposed('超过|高于|大于|多于', 'above', 'atMost'),
  ...opposed('(?<!高)达到?|满', 'atLeast', 'below'),
  { pattern: leading('达不到'), says: ['below'] },
  { pattern: leading('至少'), says: ['atLeast'] },
  { pattern: leading('至多|最多'), says: ['atMost'] },
]

function following(word: string): RegExp {
  return new RegExp(`^${measure}(?:人民币)?${included}[及含]?${word}(?!之一|[（(]不含)`, 'u')
}

// of 是否超过, 可达, 每满 and 达到或超过 nobody can say whether they include the number
function leading(word: string): RegExp {
  const unclear = `${negation}|[否无非每可]|[不未没](?:能|会|曾)|[到于过](?:或者?|并)`
  return new RegExp(`(?<!${unclear})(?:${word})了?(?:人民币)?$`, 'u')
}

function opposed(word: string, says: BoundOperator, denied: BoundOperator): readonly Marker[] {
  return [
    { pattern: leading(word), says: [says] },
    { pattern: leading(`${negation}(?:${word})`), says: [denied] },
  ]
}

/**
 * The operators that the words right beside a number stand for; none where they do not say. Offsets
 * are those of the number in the words.
 */
export function operatorsBeside(
  words: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly BoundOperator[] {
  const [before, after] = [words.slice(0, start), words.slice(end)]
  return [
    ...markersBefore.filter(({ pattern }) => pattern.test(before)),
    ...markersAfter.filter(({ pattern }) => pattern.test(after)),
  ].flatMap(({ says }) => says)
}
