import { statSync } from 'node:fs'
import type { Checked } from '../issue/issue'
import type { BuiltRulebook } from '../rulebook/build'
import { readFolder } from './read-folder'

/**
 * Loads the whole rulebook with its held texts, or gives every fault at once: from a folder with
 * `rules/` and `seeds/`, as this package's own, which is read, linked and checked; or from a file that
 * `builtText` (`incentive-rules build`) has written of one.
 */
export async function loadRulebook(path: string): Promise<Checked<BuiltRulebook>> {
  // each way loads what it needs: to link takes far more than to read what is linked
  if (isFile(path)) {
    const { loadBuilt } = await import('./built-file')
    return loadBuilt(path)
  }
  const files = readFolder(path)
  if (files.kind === 'rejected') return files
  const { buildRulebook } = await import('../rulebook/build')
  return buildRulebook(files.value)
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    // why it cannot be read is told where it is read as a folder
    return false
  }
}
