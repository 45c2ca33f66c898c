import { readFileSync, statSync } from 'node:fs'
import { type Checked, rejected } from '../issue/issue'
import type { BuiltRulebook } from '../rulebook/build'
import { readBuilt } from './built-text'
import { tooLarge, unreadable } from './unread'

const largestFile = 100_000_000

/** Reads a file that holds what `builtText` has given. */
export function loadBuilt(file: string): Checked<BuiltRulebook> {
  try {
    const { size } = statSync(file)
    return size > largestFile
      ? rejected([tooLarge(file, size, largestFile)])
      : readBuilt(file, readFileSync(file, 'utf8'))
  } catch (error) {
    return rejected([unreadable(file, error)])
  }
}
