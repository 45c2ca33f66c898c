import { type Frame, stated, unstated } from '../fact/frame'
import type { Need } from './needs'
import { wordsFor } from './question'
import { rowOf } from './row'

/**
 * What several facts of few values say together of rules: a row for each combination of their states,
 * one after the other in a list, each made when it first comes up. To look once is faster than for each.
 */
export interface Table {
  readonly needs: readonly Need[]
  /** How many rules there are. */
  readonly count: number
  readonly slots: Int32Array
  /** How many states each fact can be in. */
  readonly states: Int32Array
  readonly rows: Int32Array
  readonly isMade: Uint8Array
  /** How many numbers a row has. */
  readonly width: number
}

// what an engine holds near at hand: eight bytes a word of a row
const mostWords = 8192

/** Tables of as many needs each as fit, and the needs whose facts have too many values. */
export function tablesOf(
  needs: readonly Need[],
  count: number,
): { readonly tables: readonly Table[]; readonly others: readonly Need[] } {
  const most = mostWords / Math.max(1, wordsFor(count))
  const groups: Need[][] = []
  const others = needs.filter((need) => statesOf(need) > most)
  let rows = Number.POSITIVE_INFINITY
  for (const need of needs.filter((one) => !others.includes(one))) {
    rows *= statesOf(need)
    if (rows > most) {
      groups.push([])
      rows = statesOf(need)
    }
    groups.at(-1)?.push(need)
  }
  return { tables: groups.map((group) => tableOf(group, count)), others }
}

const notStated = 0
const statedAbsent = 1
const firstValue = 2

/** How many states a fact can be in; infinitely many where they are not counted. */
function statesOf({ slot: { type, options } }: Need): number {
  if (type === 'boolean') return firstValue + 2
  return type === 'choice' ? firstValue + options.size : Number.POSITIVE_INFINITY
}

function tableOf(needs: readonly Need[], count: number): Table {
  const states = Int32Array.from(needs, statesOf)
  const most = states.reduce((product, one) => product * one, 1)
  const width = wordsFor(count) * 2
  return {
    needs,
    count,
    slots: Int32Array.from(needs, ({ slot }) => slot.at),
    states,
    rows: new Int32Array(most * width),
    isMade: new Uint8Array(most),
    width,
  }
}

/** Where in the list of a table the row begins for what stands in a frame. */
export function rowIn(table: Table, frame: Frame): number {
  const { slots, states, isMade, width } = table
  let key = 0
  for (let index = 0; index < slots.length; index += 1) {
    const at = slots[index] ?? 0
    const state = frame.states[at]
    const value = state === stated ? firstValue + ((frame.numbers[at] ?? 0) | 0) : absence(state)
    // a product of numbers that may not be whole to an engine takes longer
    key = (Math.imul(key, states[index] ?? 0) + value) | 0
  }
  if (isMade[key] === 0) make(table, key, frame)
  return key * width
}

const absence = (state: number | undefined): number =>
  state === unstated ? notStated : statedAbsent

function make({ needs, count, rows, isMade, width }: Table, key: number, frame: Frame): void {
  const first = key * width
  rows.fill(-1, first, first + width)
  for (const { slot, needs: own } of needs) {
    const isKnown = frame.states[slot.at] !== unstated
    const row = rowOf(own, count, isKnown ? (test) => test(frame) : () => null)
    for (const [index, bits] of row.entries()) {
      rows[first + index] = (rows[first + index] ?? 0) & bits
    }
  }
  isMade[key] = 1
}
