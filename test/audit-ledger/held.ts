import { fileURLToPath } from 'node:url'
import { readFolder } from '../../src/node/read-folder'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { heldFiles, rulebookOf } from '../held-files'

const folder = fileURLToPath(new URL('rulebook/', import.meta.url))
const taken =
  /^rules\/(?:facts|definitions|sichuan-2017)\/|^seeds\/(?:registers|documents\/sichuan-2017)\//u

/** The rulebook that the ledger is held against: Sichuan's document and the invented one. */
export async function ledgerRulebook(): Promise<Rulebook> {
  const own = readFolder(folder)
  if (own.kind === 'rejected') throw new Error(JSON.stringify(own.issues))
  const held = [...(await heldFiles())].filter(([path]) => taken.test(path))
  return rulebookOf(new Map([...held, ...own.value]))
}
