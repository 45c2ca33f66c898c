import type { Issue } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { newBoard } from './board'
import { decideBy } from './decide'
import type { DecideOptions } from './decide-options'
import type { Decided } from './decision'

/**
 * What a screening says of one profile, by its place among them, counted from 0; or, once and alone,
 * that it was refused because its options have faults.
 */
export type Screened =
  | (Decided & { readonly index: number })
  | { readonly status: 'refused'; readonly issues: readonly Issue[] }

/**
 * Decides one profile after the other, as they come, and never holds more than one. A profile with
 * faults is answered by a rejected row and touches no other. The next profile is asked for when the
 * row before it has been taken.
 *
 * @example
 * for await (const row of screen(rulebook, profiles, { asOf: '2020-06-01' })) write(row)
 */
export async function* screen(
  rulebook: Rulebook,
  profiles: Iterable<unknown> | AsyncIterable<unknown>,
  options: DecideOptions,
): AsyncGenerator<Screened, void, undefined> {
  const board = newBoard(rulebook, options)
  if (board.kind === 'rejected') {
    yield { status: 'refused', issues: board.issues }
    return
  }
  let index = 0
  for await (const profile of profiles) {
    yield { ...decideBy(board.value, profile), index }
    index += 1
  }
}
