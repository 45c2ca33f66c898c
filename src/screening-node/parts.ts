import { readdir, rm } from 'node:fs/promises'
import type { Stretch } from './blocks'
import type { Done } from './read-state'

const padded = (number: number): string => String(number).padStart(6, '0')
const begins = 'part-'

/** Where the answers of a stretch stand: those of each portion and kind of subject by themselves. */
export const partFile = (
  folder: string,
  stretch: number,
  part: readonly number[],
  format: string,
): string => `${folder}/${begins}${[stretch, ...part].map(padded).join('-')}.${format}`

/** What the names of other files of a portion begin with, which nobody needs once it is answered. */
export const portionFile = (
  folder: string,
  name: string,
  stretch: number,
  portion: number,
): string => `${folder}/${name}-${padded(stretch)}-${padded(portion)}`

const rejectedName = (stretch: number): string => `rejected-${padded(stretch)}.ndjson`

/** Where the parts are joined, as they come. */
export const joinedFile = (folder: string): string => `${folder}/joined.draft`

/** Where the rejected lines of a stretch stand. */
export const rejectedPart = (folder: string, stretch: number): string =>
  `${folder}/${rejectedName(stretch)}`

/** The names of the parts of a stretch in their order, once all are written. */
export async function partsOf(folder: string, stretch: number): Promise<string[]> {
  const names = await readdir(folder)
  const own = `${begins}${padded(stretch)}-`
  return names.filter((name) => name.startsWith(own) && !name.endsWith('.draft')).sort()
}

/**
 * The stretches that are cut as they were and of which everything is still there. Parts of others are
 * taken away: they may be of a run that cut the file otherwise, or that was broken off between two parts.
 */
export async function wholeStretches(
  folder: string,
  done: readonly Done[],
  stretches: readonly Stretch[],
): Promise<readonly Done[]> {
  const names = await readdir(folder)
  const there = new Set(names)
  const isSame = ({ index, start, end }: Done): boolean =>
    stretches[index]?.start === start && stretches[index].end === end
  const whole = done.filter(
    (one) =>
      isSame(one) && [...one.parts, rejectedName(one.index)].every((name) => there.has(name)),
  )
  const kept = new Set(whole.flatMap(({ parts }) => parts))
  for (const name of names) {
    if (name.startsWith(begins) && !kept.has(name)) await rm(`${folder}/${name}`)
  }
  return whole
}
