import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { tooLarge, unreadable } from './unread'

const largestFile = 20_000_000
const folders = ['rules', 'seeds']
// .yml is read too, so that a file of that name is answered and not left out
const endings = ['.yaml', '.yml', '.csv', '.txt']

/**
 * The files of a rulebook's folder, by their path below it with `/`; links are not followed. They are
 * read one after the other without waiting, which takes a fraction of the time that linking them does.
 */
export function readFolder(folder: string): Checked<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const issues: Issue[] = []
  for (const name of folders) readBelow(folder, join(folder, name), files, issues)
  return issues.length > 0 ? rejected(issues) : accepted(files)
}

function readBelow(root: string, path: string, files: Map<string, string>, issues: Issue[]): void {
  const name = relative(root, path).split(sep).join('/')
  try {
    const found = lstatSync(path)
    if (found.isDirectory()) {
      for (const entry of readdirSync(path).sort()) {
        readBelow(root, join(path, entry), files, issues)
      }
    } else if (found.isFile() && endings.some((ending) => name.endsWith(ending))) {
      if (found.size > largestFile) issues.push(tooLarge(name, found.size, largestFile))
      else files.set(name, decode(readFileSync(path)))
    }
  } catch (error) {
    // where the rulebook itself is not there, its file names would not say which folder is meant
    issues.push(unreadable(folders.includes(name) ? path : name, error))
  }
}

/** Held texts are compared with their digest, so a byte order mark stays and nothing is repaired. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
