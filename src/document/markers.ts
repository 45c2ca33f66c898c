/** The number that opens a heading: `三、` is level 1, `（八）` 2, `5.` 3, `（2）` 4. */
export interface Marker {
  readonly level: number
  /** The step in an id: `三`, `（八）`, `5`, `（2）`. */
  readonly step: string
  readonly length: number
}

// `一、二类新药` and `3.5亿元` open sentences, not sections: no number may follow the mark
const patterns = [
  { level: 1, pattern: /^([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/u },
  { level: 2, pattern: /^([（(][一二三四五六七八九十]{1,3}[）)])/u },
  { level: 3, pattern: /^(\d{1,3})[.．、](?!\d)/u },
  { level: 4, pattern: /^([（(]\d{1,3}[）)])/u },
] as const

// longer than any pattern can match, so that a long line is never searched
const longestMarker = 6

/** The heading number with which these words begin, if they do. */
export function markerOf(words: string): Marker | undefined {
  const opening = words.slice(0, longestMarker)
  for (const { level, pattern } of patterns) {
    const [whole, step] = pattern.exec(opening) ?? []
    if (whole !== undefined && step !== undefined) return { level, step, length: whole.length }
  }
  return undefined
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const tens = ['', '十', ...digits.slice(2).map((digit) => `${digit}十`)]
const numbered = tens.flatMap((ten) => digits.map((digit) => `（${ten}${digit}）`)).slice(1)

/** `（九）` after `（八）`; none after `（九十九）` or after anything but a bracketed number. */
export function successorOf(step: string): string | undefined {
  const position = numbered.indexOf(step)
  return position === -1 ? undefined : numbered[position + 1]
}
