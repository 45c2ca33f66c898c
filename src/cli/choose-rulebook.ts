import { accepted, type Checked } from '../issue/issue'
import { loadRulebook } from '../node/load-rulebook'
import { rulebook } from '../rulebook'
import type { Rulebook } from '../rulebook/rulebook'

/** The rulebook of a folder, or the built-in one. */
export async function chosenRulebook(folder: string | undefined): Promise<Checked<Rulebook>> {
  if (folder === undefined) return accepted(rulebook)
  const built = await loadRulebook(folder)
  return built.kind === 'accepted' ? accepted(built.value.rulebook) : built
}
