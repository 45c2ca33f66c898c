import type { Spread } from './statistics'

/** One line of a table: something measured, in its unit. */
export interface Row {
  readonly name: string
  readonly unit: string
  readonly value: Spread
  readonly remark?: string
}

/** A ratio beside what must hold. */
export interface Ratio {
  readonly name: string
  readonly value: Spread
  readonly target?: Target
}

export interface Target {
  readonly kind: 'at least' | 'at most'
  readonly ratio: number
  /** What is aimed at beyond it. */
  readonly aim?: number
}

/** What a section of the benchmark found. */
export interface SectionResult {
  readonly title: string
  /** What was compared, and peers that are not timed, each with the reason. */
  readonly notes: readonly string[]
  readonly rows: readonly Row[]
  readonly ratios: readonly Ratio[]
}

/** Whether a ratio holds its target. */
export const isMet = ({ value, target }: Ratio): boolean | null => {
  if (target === undefined) return null
  return target.kind === 'at least' ? value.median >= target.ratio : value.median <= target.ratio
}
