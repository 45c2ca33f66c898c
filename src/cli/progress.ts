import { hrtime } from 'node:process'
import type { Locale } from '../issue/describe'
import type { Terminal } from './terminal'

/** What is shown of long work while it goes on; nothing in a pipe. */
export interface Progress {
  /** One more row was read. */
  readonly read: () => void
  /** One more row was answered, of all that were read. */
  readonly answered: () => void
  /** How many rows have been read. */
  readonly rows: () => number
  /** Takes the line away again. */
  readonly done: () => void
}

const interval = 200_000_000n
const second = 1_000_000_000n
/** Takes the last line of a terminal away. */
export const clear = '\r\u001b[K'

/** Rows read and answered, how many a second, and how long the rest will take. */
export function progressOn(
  { status }: Terminal,
  locale: Locale,
  clock: () => bigint = hrtime.bigint,
): Progress {
  let [rows, answered] = [0, 0]
  let begun = clock()
  let shown = begun
  const show = (words: (now: bigint) => string): void => {
    const now = clock()
    if (status === undefined || now - shown < interval) return
    shown = now
    status(`${clear}${words(now)}`)
  }
  return {
    read: () => {
      rows += 1
      show(() => (locale === 'en' ? `${rows} rows read` : `已读取${rows}行`))
    },
    answered: () => {
      if (answered === 0) begun = clock()
      answered += 1
      show((now) => answeredWords(answered, rows, now - begun, locale))
    },
    rows: () => rows,
    done: () => status?.(clear),
  }
}

function answeredWords(answered: number, rows: number, elapsed: bigint, locale: Locale): string {
  const [done, time] = [BigInt(answered), elapsed < 1n ? 1n : elapsed]
  const rate = (done * second) / time
  const left = (BigInt(rows - answered) * time) / done / second
  return locale === 'en'
    ? `${answered} of ${rows} rows, ${rate} a second, ${left} s left`
    : `${answered}/${rows}行，每秒${rate}行，还需${left}秒`
}
