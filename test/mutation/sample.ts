import { createHash } from 'node:crypto'

/** Some of a list of names, the same ones for the same seed. */
export function sampleOf(names: readonly string[], count: number, seed: string): readonly string[] {
  const rank = (name: string): string =>
    createHash('sha256').update(`${seed}\n${name}`).digest('hex')
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .sort((left, right) => (left.rank < right.rank ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name)
}
