import type { Bilingual, Issue } from '../issue/issue'

/** What a rulebook is read from. */
export const rulebookPath: Bilingual = {
  zh: '含 rules/ 与 seeds/ 的目录，或 build 命令写成的文件',
  en: 'a folder with rules/ and seeds/, or a file that `incentive-rules build` has written',
}

/** A file that is larger than is read. */
export function tooLarge(file: string, size: number, most: number): Issue {
  const expected = { zh: `不超过 ${most} 字节`, en: `at most ${most} bytes` }
  return { code: 'too_large', file, path: '', expected, found: `${size}` }
}

/** A file that the system does not give, or that is not text. */
export function unreadable(file: string, error: unknown): Issue {
  const expected = { zh: '可读取的 UTF-8 文件', en: 'a readable file in UTF-8' }
  // a system's own message names the folder of this machine
  const found = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
  return { code: 'unreadable', file, path: '', expected, found }
}
