import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import { partDigests, restsOn } from './parts'

/** A part of a rulebook that is not the same in another one: `rules/sichuan-2017/expansion`. */
export interface PartChange {
  readonly part: string
  readonly change: 'added' | 'removed' | 'changed'
}

/** Every part in which two rulebooks differ, by name. */
export function changedParts(before: Rulebook, after: Rulebook): ReadonlyMap<string, PartChange> {
  const [old, own] = [partDigests(before), partDigests(after)]
  const names = [...new Set([...old.keys(), ...own.keys()])].sort()
  return new Map(
    names
      .filter((part) => old.get(part) !== own.get(part))
      .map((part) => [part, { part, change: changeOf(old.has(part), own.has(part)) }]),
  )
}

function changeOf(wasThere: boolean, isThere: boolean): PartChange['change'] {
  if (wasThere && isThere) return 'changed'
  return isThere ? 'added' : 'removed'
}

/** The changed parts on which a rule rests in one of the two rulebooks. */
export function causesIn(
  rule: string,
  rulebooks: readonly Rulebook[],
  changed: ReadonlyMap<string, PartChange>,
): readonly PartChange[] {
  const names = rulebooks.flatMap((rulebook) => {
    const own = indexOf(rulebook).rules.get(rule)
    return own === undefined ? [] : [...restsOn(own, rulebook)]
  })
  return [...changed.values()].filter(({ part }) => names.includes(part))
}
