import { hrtime } from 'node:process'
import type { Locale } from '../../issue/describe'
import type { Progress } from '../../screening-node/screen-options'
import type { Terminal } from '../terminal'

/** A line on a terminal that says how far a run has come; nothing in a pipe. */
export function progressOn(
  { status }: Terminal,
  locale: Locale,
): { readonly step: (progress: Progress) => void; readonly end: () => void } {
  const started = hrtime.bigint()
  return {
    step: (progress) => {
      const elapsed = hrtime.bigint() - started
      status?.(`${clear}${progressText(progress, elapsed < 1n ? 1n : elapsed, locale)}`)
    },
    end: () => status?.(clear),
  }
}

const second = 1_000_000_000n
const clear = '\r\u001b[K'

/** Share done, lines, lines a second and the time left. */
export function progressText(
  { bytes, ofBytes, lines }: Progress,
  elapsed: bigint,
  locale: Locale,
): string {
  const [done, all] = [BigInt(bytes), BigInt(ofBytes)]
  const share = all === 0n ? 100n : (done * 100n) / all
  const rate = (BigInt(lines) * second) / elapsed
  const left = done === 0n ? 0n : (elapsed * (all - done)) / done / second
  return locale === 'en'
    ? `${share} %, ${lines} lines, ${rate} a second, ${left} s left`
    : `${share}%，${lines}行，每秒${rate}行，还需${left}秒`
}
