import type { Issue } from '../issue/issue'

/** What is said where a run cannot write what it has to. */
export const cannotStart = (error: unknown, out: string): Issue => ({
  code: 'wrong_value',
  path: '--out',
  expected: { zh: '可写入的文件', en: 'a file that can be written' },
  found: `${out}: ${wordsOf(error)}`,
})

/** A fault of this program, which no repetition of the run removes. */
export const isOwnFault = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError

/** What is said where a run ends before its end. */
export const brokenOff = (error: unknown, folder: string): Issue => ({
  code: 'interrupted',
  path: folder,
  expected: {
    zh: '排除原因后用 --resume 继续',
    en: 'to be resumed with --resume once the cause is removed',
  },
  found: wordsOf(error),
})

/** What went wrong, in the words of the database or the system. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300) ?? ''
