import { statSync } from 'node:fs'
import { type Checked, type Issue, rejected } from '../issue/issue'
import type { BuiltRulebook } from '../rulebook/build'
import { readFolder } from './read-folder'
import { rulebookPath } from './unread'

/**
 * Loads the whole rulebook with its held texts, or gives every fault at once: from a folder with
 * `rules/` and `seeds/`, as this package's own, which is read, linked and checked; or from a file that
 * `builtText` (`incentive-rules build`) has written of one.
 */
export async function loadRulebook(path: string): Promise<Checked<BuiltRulebook>> {
  const found = whatIs(path)
  if (found === 'nothing') return rejected([nothingThere(path)])
  // each way loads what it needs: to link takes far more than to read what is linked
  if (found === 'a file') {
    const { loadBuilt } = await import('./built-file')
    return loadBuilt(path)
  }
  const files = readFolder(path)
  if (files.kind === 'rejected') return files
  const { buildRulebook } = await import('../rulebook/build')
  return buildRulebook(files.value)
}

function whatIs(path: string): 'a folder' | 'a file' | 'nothing' {
  try {
    return statSync(path).isFile() ? 'a file' : 'a folder'
  } catch (error) {
    // of anything else it is told where it is read as a folder why it cannot be
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? 'nothing'
      : 'a folder'
  }
}

const nothingThere = (file: string): Issue => ({
  code: 'unreadable',
  file,
  path: '',
  expected: rulebookPath,
  found: 'nothing of that name',
})
