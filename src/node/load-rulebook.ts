import type { Checked } from '../issue/issue'
import { type BuiltRulebook, buildRulebook } from '../rulebook/build'
import { readFolder } from './read-folder'

/**
 * Reads, links and checks the rulebook in a folder with `rules/` and `seeds/`, as this package's
 * own: the whole rulebook with its held texts, or every fault at once.
 */
export async function loadRulebook(folder: string): Promise<Checked<BuiltRulebook>> {
  const files = readFolder(folder)
  return files.kind === 'accepted' ? buildRulebook(files.value) : files
}
