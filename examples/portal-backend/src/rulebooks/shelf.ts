import type { Checked } from 'incentive-rules'
import type { Desk } from '../desk/desk'
import { digestOfText } from '../store/ids'
import type { RulebookStore } from '../store/rulebook'
import { builtInHolding, type Holding, holdingOf } from './holding'

/** The rulebooks that can be answered with: the current one, and every one that ever was. */
export interface Shelf {
  current(): Holding
  /** The one of a digest, be it current or not; null where there is none that can still be used. */
  find(digest: string): Promise<Holding | 'busy' | null>
  /** Checks a rulebook and makes it the current one; the answers before are wholly by the old one. */
  replace(files: ReadonlyMap<string, string>): Promise<Replaced>
  /** Makes the built-in rulebook the current one. */
  restore(): Promise<Holding>
  /**
   * Takes over the rulebook that another server has made the current one; false where it cannot be used
   * here. One for which there was no time just now is taken over when it is tried again.
   */
  catchUp(): Promise<boolean>
}

/** What came of a new rulebook. */
export type Replaced = Checked<Holding> | { readonly kind: 'busy' | 'overdue' | 'failed' }

/** What a shelf is made of; `first` is the rulebook of the first start, the built-in one where null. */
export interface ShelfSources {
  readonly kept: RulebookStore
  readonly desk: Desk
  readonly first: ReadonlyMap<string, string> | null
}

// a rulebook is built for all, and waits for its turn as one of them; no tenant can be called so
const nobody = '*'

// of those that are not current, which receipts and jobs ask for
const mostRemembered = 4

/** The shelf as it was left, or with the first rulebook. */
export async function shelfOf({ kept, desk, first }: ShelfSources): Promise<Shelf> {
  const builtIn = await builtInHolding()
  const others = new Map<string, Holding>()
  let current = builtIn
  let changes = 0

  const shelf: Shelf = {
    current: () => current,
    async find(digest) {
      if (digest === current.rulebook.digest) return current
      if (digest === builtIn.rulebook.digest) return builtIn
      return others.get(digest) ?? (await fetched(digest))
    },
    async replace(files) {
      const built = await desk.ask(nobody, builtIn, { call: 'build', files })
      if (built.kind === 'rejected' || built.kind === 'busy') return built
      if (built.kind !== 'built') return { kind: built.kind === 'overdue' ? 'overdue' : 'failed' }
      const holding = holdingOf(built.data)
      await activate(holding, Object.fromEntries(files))
      return { kind: 'accepted', value: holding }
    },
    async restore() {
      await activate(builtIn, null)
      return builtIn
    },
    async catchUp() {
      const seen = changes
      const last = await kept.current()
      if (last === null || last.digest === current.rulebook.digest) return true
      const found = await shelf.find(last.digest)
      // what was changed here meanwhile is later than what was found
      if (changes !== seen) return true
      if (found === 'busy') return true
      if (found === null) return false
      remember(current)
      current = found
      return true
    },
  }
  await begin()
  return shelf

  async function begin(): Promise<void> {
    const last = await kept.current()
    const found = last === null ? null : await shelf.find(last.digest)
    // never by other rules than were last in use, for no better reason than that it took too long
    if (found === 'busy') throw new Error('the current rulebook took too long to build')
    if (found !== null) current = found
    else if (first !== null) await refuseFaulty(await shelf.replace(first))
    else if (last?.source !== 'files') await shelf.restore()
    else throw new Error('the current rulebook is refused; PORTAL_RULEBOOK can name another')
  }

  async function activate(
    holding: Holding,
    files: Readonly<Record<string, string>> | null,
  ): Promise<void> {
    const { digest, version } = holding.rulebook
    const known = digestOfText(digest)
    if (known === null) throw new TypeError('a rulebook without a digest')
    const source =
      files === null ? ({ kind: 'builtin' } as const) : ({ kind: 'files', files } as const)
    await kept.activate({ digest: known, version }, source)
    changes += 1
    remember(current)
    current = holding
  }

  async function fetched(text: string): Promise<Holding | 'busy' | null> {
    const digest = digestOfText(text)
    const source = digest === null ? null : await kept.source(digest)
    // the built-in rulebook of another version of the package is not held any more
    if (source?.kind !== 'files') return null
    const files = new Map(Object.entries(source.files))
    const built = await desk.ask(nobody, builtIn, { call: 'build', files })
    if (built.kind === 'built') return remember(holdingOf(built.data))
    return built.kind === 'rejected' ? null : 'busy'
  }

  function remember(holding: Holding): Holding {
    const [oldest] = others.keys()
    if (others.size >= mostRemembered && oldest !== undefined) others.delete(oldest)
    others.set(holding.rulebook.digest, holding)
    return holding
  }
}

async function refuseFaulty(replaced: Replaced): Promise<void> {
  if (replaced.kind === 'accepted') return
  const issues = replaced.kind === 'rejected' ? replaced.issues : []
  const lines = issues.map(({ file, line, path, code }) => `${file}:${line}:${path}: ${code}`)
  throw new Error(`the first rulebook cannot be used: ${replaced.kind}\n${lines.join('\n')}`)
}
