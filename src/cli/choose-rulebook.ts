import { accepted, type Checked } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'

/** The rulebook of a folder, or the built-in one; what the other would take is not loaded. */
export async function chosenRulebook(folder: string | undefined): Promise<Checked<Rulebook>> {
  if (folder === undefined) {
    const { rulebook } = await import('../rulebook')
    return accepted(rulebook)
  }
  const { loadRulebook } = await import('../node/load-rulebook')
  const built = await loadRulebook(folder)
  return built.kind === 'accepted' ? accepted(built.value.rulebook) : built
}
