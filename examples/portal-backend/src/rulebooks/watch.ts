import type { Shelf } from './shelf'

const lookEvery = 2_000

/**
 * Looks again and again for a rulebook that another server has made the current one. `report` is told
 * once where it cannot be used here; gives what ends it.
 */
export function watched(shelf: Pick<Shelf, 'catchUp'>, report: () => void): () => void {
  let isBehind = false
  const look = async (): Promise<void> => {
    // a database that does not answer is told by the readiness
    const isSame = await shelf.catchUp().catch(() => null)
    if (isSame === false && !isBehind) report()
    if (isSame !== null) isBehind = !isSame
    if (!isOver) timer = setTimeout(look, lookEvery).unref()
  }
  let isOver = false
  let timer = setTimeout(look, lookEvery).unref()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
