import { expect } from 'vitest'
import { leavesOf, type Provision } from '../../../src/document/provision'

/** Fails unless the leaves tile the text, branches span what they hold, and no id occurs twice. */
export function expectTiling(text: string, provisions: readonly Provision[]): void {
  let at = 0
  for (const leaf of leavesOf(provisions)) {
    expect(leaf.start).toBe(at)
    expect(leaf.end).toBeGreaterThan(at)
    at = leaf.end
  }
  expect(at).toBe(text.length)
  const byId = new Map(provisions.map((provision) => [provision.id, provision]))
  expect(byId.size).toBe(provisions.length)
  for (const branch of provisions.filter(({ form }) => form === 'branch')) {
    const inside = provisions.filter(({ parent }) => parent === branch.id)
    expect([inside.at(0)?.start, inside.at(-1)?.end]).toEqual([branch.start, branch.end])
  }
}
