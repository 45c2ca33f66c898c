import type { Branch, BranchKind, Leaf, LeafKind, Provision } from './provision'

interface Range {
  readonly start: number
  readonly end: number
}

interface OpenBranch {
  readonly id: string
  readonly level: number
}

/** Provisions while they are being collected, in the order of the text. */
export interface Outline {
  readonly provisions: Provision[]
  readonly open: OpenBranch[]
  readonly taken: Set<string>
  readonly counts: Map<string, number>
  readonly ends: Map<string, number>
}

export function emptyOutline(): Outline {
  return { provisions: [], open: [], taken: new Set(), counts: new Map(), ends: new Map() }
}

/** Opens a branch below all open ones of a lower level; those of its own or a higher one end. */
export function openBranch(
  outline: Outline,
  kind: BranchKind,
  level: number,
  step: string,
  start: number,
): void {
  closeTo(outline, level)
  const place = placeOf(outline, step)
  const branch: Branch = { form: 'branch', kind, ...place, start, end: start }
  outline.provisions.push(branch)
  outline.open.push({ id: branch.id, level })
}

export function closeTo(outline: Outline, level: number): void {
  while ((outline.open.at(-1)?.level ?? -1) >= level) outline.open.pop()
}

/** Adds a leaf to the innermost open branch. */
export function addLeaf(outline: Outline, kind: LeafKind, step: string, range: Range): void {
  const { start, end } = range
  const leaf: Leaf = { form: 'leaf', kind, ...placeOf(outline, step), start, end }
  outline.provisions.push(leaf)
  for (const { id } of outline.open) outline.ends.set(id, end)
}

/** `¶1`, `¶2` …: the next number under this name in the innermost open branch. */
export function nextStep(outline: Outline, name: string): string {
  const key = `${outline.open.at(-1)?.id ?? ''}/${name}`
  const count = (outline.counts.get(key) ?? 0) + 1
  outline.counts.set(key, count)
  return `${name}${count}`
}

/** The provisions, now that it is known where each branch ends. */
export function finished(outline: Outline): readonly Provision[] {
  return outline.provisions.map((provision) => ({
    ...provision,
    end: outline.ends.get(provision.id) ?? provision.end,
  }))
}

function placeOf(outline: Outline, step: string): { id: string; parent?: string } {
  const parent = outline.open.at(-1)?.id
  const id = freshId(outline, parent === undefined ? step : `${parent}/${step}`)
  return parent === undefined ? { id } : { id, parent }
}

// texts repeat their numbers; the second is `四#2`
function freshId(outline: Outline, wanted: string): string {
  let id = wanted
  for (let count = outline.counts.get(wanted) ?? 2; outline.taken.has(id); count += 1) {
    id = `${wanted}#${count}`
    outline.counts.set(wanted, count + 1)
  }
  outline.taken.add(id)
  return id
}
