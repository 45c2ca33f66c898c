import type { Verdict } from '../evaluation/finding'
import type { EvaluateOptions } from '../evaluation/options'
import type { Locale } from '../issue/describe'
import type { Notice } from '../table/file-fault'

/** What a file is screened with. */
export interface ScreenOptions extends EvaluateOptions {
  /** Where the results go: a file that ends in parquet, csv or ndjson. */
  readonly out: string
  /** Only rows of these verdicts; all where it is left out. */
  readonly only?: readonly Verdict[] | undefined
  /** Goes on with a run that was broken off. */
  readonly resume?: boolean | undefined
  readonly memoryLimit?: string | undefined
  readonly threads?: string | undefined
  /** How many bytes of the file are screened at a time; a run that is broken off loses no more. */
  readonly stretchBytes?: number | undefined
  readonly locale?: Locale | undefined
  /** Ends the run early where it is aborted; what is done is kept, and the run can be resumed. */
  readonly signal?: Signal | undefined
  /** Told after every stretch how far the run has come. */
  readonly progress?: ((progress: Progress) => void) | undefined
}

/** What a run asks of an `AbortSignal`, named here so that no types of Node or of browsers are needed. */
export interface Signal {
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** How far a run has come. */
export interface Progress {
  readonly bytes: number
  readonly ofBytes: number
  readonly lines: number
}

/** What came of a file: lines are answered or rejected, each of them. */
export interface Screened {
  readonly lines: number
  readonly answered: number
  readonly rejected: number
  readonly rows: number
  readonly out: string
  /** Where the rejected lines stand with their reasons; null where there are none. */
  readonly rejectedFile: string | null
  /** What there is to know of the file, such as that it was read in another encoding. */
  readonly notices: readonly Notice[]
}
