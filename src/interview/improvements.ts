import { dayCodeOf } from '../calendar/day-code'
import { asPlainDate, type PlainDate } from '../calendar/plain-date'
import { satisfiedCode, violatedCode } from '../condition/code'
import { verdictOfCode } from '../evaluation/brief'
import type { EvaluateOptions } from '../evaluation/options'
import { type Frame, stated } from '../fact/frame'
import { compare, decimalOf, subtract, textOf } from '../money/decimal'
import type { FactValue } from '../profile/value'
import { enterprise } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import { entryOf, putEntry } from './entries'
import type { Aim, Alteration, Asking, Improved, Improvement, Proviso } from './improvement'
import type { Way } from './least-changes'
import type { Movable, Move } from './movable'
import { reevaluated } from './reevaluated'
import { type Request, type Sight, sightOf } from './sight'
import type { LeafTree } from './tree'
import { type WaysFound, waysOf } from './ways'

/**
 * The least lawful changes after which an ineligible or pending finding would be eligible: only of
 * facts that the vocabulary says can be changed, exactly as far as needed, with nothing undone that
 * has happened and no event before the evaluation date. What is not stated and would have to be so
 * stands apart. Each way is evaluated again before it is given; none where none exists.
 *
 * @example
 * const { improvements: [way] } = improvements(rulebook, profile, finding, { asOf: '2019-06-01' })
 */
export function improvements(
  rulebook: Rulebook,
  profile: unknown,
  finding: Aim,
  options: EvaluateOptions,
): Improved {
  const request = { rulebook, profile, aim: finding, options }
  const seen = sightOf(request)
  if (seen.kind === 'rejected') {
    return { status: 'rejected', improvements: [], complete: false, issues: seen.issues }
  }
  if (!isImprovable(seen.value)) return foundOf([], true)
  const found = waysOf(seen.value)
  const ways = found.ways.flatMap((way) => improvementOf(way, found, seen.value, request) ?? [])
  // one that the evaluation does not confirm would be missing
  const isComplete = found.complete && ways.length === found.ways.length
  return foundOf(ways.sort(byEffort), isComplete)
}

const foundOf = (ways: readonly Improvement[], complete: boolean): Improved => ({
  status: 'found',
  improvements: ways,
  complete,
  issues: [],
})

/** What is undetermined has to be asked, not improved; of a list that is not stated nothing can be. */
function isImprovable({ scene: { sitting }, rule: { compiled }, seated }: Sight): boolean {
  const force = sitting.forces[compiled.place] ?? 'before'
  const verdict = verdictOfCode(compiled.conditions(seated.frame), force)
  return seated.name !== null && (verdict === 'ineligible' || verdict === 'pending')
}

const byEffort = (left: Improvement, right: Improvement): number =>
  left.changes.length - right.changes.length || left.provided.length - right.provided.length

/** A way in words that can be shown; null where the evaluation does not confirm it. */
function improvementOf(
  { moved, on }: Way,
  found: WaysFound,
  sight: Sight,
  request: Request,
): Improvement | null {
  const { movables } = found
  const steps = [...moved].flatMap(([index, move]) => {
    const movable = movables[index]
    return movable === undefined ? [] : [{ index, movable, move }]
  })
  const restated = steps.map(({ movable, move }) => ({
    fact: movable.slot.fact.id,
    value: move.value,
  }))
  const finding = reevaluated(request, restated, on, sight.scene.sitting.settings.evidence)
  if (finding?.verdict !== 'eligible') return null
  const asked = askedBy(steps, found, on)
  const tell = ({ index, movable: { slot }, move }: Stride) => ({
    fact: slot.fact.id,
    title: slot.fact.title,
    subject: slot.fact.subject === enterprise ? ownerOf(sight) : subjectOf(sight),
    or: move.or,
    until: lastDayOf(index, moved, found),
    asks: asked(slot.at),
  })
  return {
    changes: steps.flatMap((one): readonly Alteration[] => {
      const { change, kept, slot } = one.movable
      const to = one.move.value
      if (change === null || one.move.as === 'found' || to === null) return []
      const step = sizeOf(kept.value, to, slot.fact.type)
      return [{ ...tell(one), to, by: change.by, from: kept.value, step }]
    }),
    provided: steps.flatMap((one): readonly Proviso[] => {
      const { as, value } = one.move
      if (as === 'changed') return []
      const isOpened = as === 'opened' && (value === null || one.movable.change !== null)
      return [
        isOpened ? { ...tell(one), to: null, until: null, asks: [] } : { ...tell(one), to: value },
      ]
    }),
    awaits: awaitedBy(moved, found, on),
    eligibleOn: on,
    amount: finding.amount && { low: finding.amount.low, high: finding.amount.high },
  }
}

interface Stride {
  readonly index: number
  readonly movable: Movable
  readonly move: Move
}

const subjectOf = ({ seated: { name }, rule }: Sight) => ({
  type: rule.compiled.rule.subject,
  id: name?.id ?? null,
  name: name?.name ?? null,
})

function ownerOf({ scene: { seats } }: Sight) {
  const name = seats[0]?.name
  return { type: enterprise, id: name?.id ?? enterprise, name: name?.name ?? null }
}

const measured: readonly string[] = ['money', 'count', 'decimal']

function sizeOf(from: unknown, to: FactValue, type: string): string | null {
  if (!measured.includes(type) || typeof from !== 'string') return null
  const difference = subtract(decimalOf(String(to)), decimalOf(from))
  return textOf(compare(difference, decimalOf('0')) < 0 ? difference.negated() : difference)
}

/** Of a date that is moved the last day on which it is still enough, the others as they are. */
function lastDayOf(
  index: number,
  moved: ReadonlyMap<number, Move>,
  { movables, works, ground }: WaysFound,
): PlainDate | null {
  const movable = movables[index]
  const move = moved.get(index)
  if (movable?.slot.fact.type !== 'date' || move === undefined || move.value === null) return null
  let last = move.value
  const later = (ground.days.get(movable.slot.at) ?? []).filter((day) => day > String(last))
  for (const day of [...later, asPlainDate('2199-12-31')]) {
    const entry = entryOf(day, 1, movable.slot, ground.scratch)
    if (works(new Map([...moved, [index, { ...move, entry, value: day, or: [] }]])) === null) {
      return asPlainDate(String(last))
    }
    last = day
  }
  return null
}

/** The planned dates that a rule needs and that are still to come. */
function awaitedBy(
  moved: ReadonlyMap<number, Move>,
  { leaves, movables, ground: { frame } }: WaysFound,
  on: PlainDate,
): Improvement['awaits'] {
  const touched = new Set([...moved.keys()].map((index) => movables[index]?.slot.at))
  const slots = [...new Set(leaves.flatMap((leaf) => leaf.slots))]
  return slots.flatMap(({ at, fact }) => {
    const value = frame.states[at] === stated ? String(frame.values[at]) : ''
    const isPlan = fact.type === 'date' && value > frame.asOf && value <= on && !touched.has(at)
    return isPlan ? [{ fact: fact.id, on: asPlainDate(value) }] : []
  })
}

/** The words of the leaves that are met only with the facts moved, by slot. */
function askedBy(
  steps: readonly Stride[],
  { leaves, denied, ground: { frame } }: WaysFound,
  on: PlainDate,
): (at: number) => readonly Asking[] {
  const isMet = (leaf: LeafTree, seen: Frame): boolean =>
    leaf.test(seen) === (denied.has(leaf) ? violatedCode : satisfiedCode)
  const before = new Set(leaves.filter((leaf) => isMet(leaf, frame)))
  for (const { movable, move } of steps) putEntry(frame, movable.slot.at, move.entry)
  const then: Frame = { ...frame, asOf: on, asOfCode: dayCodeOf(on) }
  const after = leaves.filter((leaf) => !before.has(leaf) && isMet(leaf, then))
  for (const { movable } of steps) putEntry(frame, movable.slot.at, movable.kept)
  return (at) => {
    const own = after.filter(({ slots }) => slots.some((slot) => slot.at === at))
    const asks = own.map(({ leaf, words }) => ({
      words: words?.text ?? null,
      basis: leaf.basis,
      citation: words?.citation ?? null,
    }))
    return asks.filter(
      (one, index) => asks.findIndex((other) => other.words === one.words) === index,
    )
  }
}
