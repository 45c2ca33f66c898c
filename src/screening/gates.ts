import { type PackedAmounts, packedAmounts } from '../amount/packed-amounts'
import { compiledRules, type RulesTest } from '../condition/compiled-clauses'
import { type LeanRule, leanRulesOf } from '../evaluation/lean-rule'
import { once } from '../evaluation/once'
import type { CompiledRule } from '../evaluation/program'
import type { Frame } from '../fact/frame'
import type { Slots, SubjectSlots } from '../fact/slots'
import { enterprise } from '../profile/vocabulary'
import type { Condition, Rulebook } from '../rulebook/rulebook'
import { type MetReasons, metReasonsOf } from './met-reasons'
import { type Need, needsOf, placesAsked } from './needs'
import { narrow, type Question, restart, restartWith } from './question'
import { type RowFor, rowsOf } from './row'
import { rowIn, type Table, tablesOf } from './table'

/**
 * Which rules of a section a profile can meet, by facts of few values, and what else is asked of each
 * rule, in lists. A rule is ruled out where such a fact by itself violates a condition that the rule
 * cannot do without.
 */
export interface Gates {
  /** The rules by their numbers here: those for the same places stand together. */
  readonly rules: readonly CompiledRule[]
  /** Of each the number that it has in its section, and the other way round. */
  readonly ranks: Int32Array
  readonly numbers: Int32Array
  readonly ids: readonly string[]
  readonly amounts: PackedAmounts
  readonly ofEnterprise: GateSet
  readonly ofSubject: GateSet
  /** Of each rule what is left to test where it has met all that the gates ask. */
  readonly left: readonly (readonly Condition[])[]
  /** What that comes to. */
  readonly codeOfLeft: RulesTest
  /** The rules again, with what their reasons are found by. */
  readonly lean: readonly LeanRule[]
  /** Compiled when they are first asked for. */
  readonly metReasons: () => MetReasons
}

/** Gates by facts of many values, and then by those of few. */
export interface GateSet {
  readonly rows: readonly RowFor[]
  readonly tables: readonly Table[]
}

/** What gates are made of besides rules. */
interface Ground {
  readonly slots: Slots
  readonly rulebook: Rulebook
}

/** The gates of the rules of a section, those first that most rules need. */
export function gatesOf(
  section: readonly CompiledRule[],
  type: SubjectSlots,
  ground: Ground,
): Gates {
  const ranks = ranksOf(section, ground)
  const rules = [...ranks].flatMap((rank) => section[rank] ?? [])
  const numbers = new Int32Array(ranks.length)
  for (const [number, rank] of ranks.entries()) numbers[rank] = number
  const { left, needs } = needsOf(rules, ground)
  const isOwn = ({ slot: { at } }: Need): boolean =>
    type.type.subject !== enterprise && at >= type.from && at < type.until
  return {
    rules,
    ranks,
    numbers,
    ids: rules.map(({ rule }) => rule.id),
    amounts: packedAmounts(
      rules.map(({ rule }) => rule.amount),
      ground.slots,
    ),
    ofSubject: gateSetOf(needs.filter(isOwn), rules.length),
    ofEnterprise: gateSetOf(
      needs.filter((need) => !isOwn(need)),
      rules.length,
    ),
    left,
    codeOfLeft: compiledRules(
      rules.map(({ document }, rule) => ({
        conditions: left[rule] ?? [],
        place: { ...ground, document },
      })),
    ),
    lean: leanRulesOf(rules, ground),
    metReasons: once(() => metReasonsOf(rules, ground.slots)),
  }
}

/** The rules of a section so that those for the same places stand together. */
function ranksOf(section: readonly CompiledRule[], ground: Ground): Int32Array {
  const asked = section.map((one) => placesAsked(one, ground))
  return Int32Array.from(
    [...section.keys()].sort((one, other) => {
      const [left = '', right = ''] = [asked[one], asked[other]]
      return left === right ? one - other : left < right ? -1 : 1
    }),
  )
}

function gateSetOf(needs: readonly Need[], count: number): GateSet {
  const { tables, others } = tablesOf(needs, count)
  return { tables, rows: others.map((need) => rowsOf(need, count)) }
}

export const isEmpty = ({ rows, tables }: GateSet): boolean => rows.length + tables.length === 0

/** Leaves in question of `from` what gates leave, by what stands in a frame. */
export function begin(question: Question, from: Question, gates: GateSet, frame: Frame): void {
  const [first] = gates.rows
  if (first === undefined) restart(question, from)
  else restartWith(question, from, first(frame))
  narrowBy(question, gates, 1, frame)
}

/** Leaves in question what gates leave, by what stands in a frame. */
export const pass = (question: Question, gates: GateSet, frame: Frame): void =>
  narrowBy(question, gates, 0, frame)

function narrowBy(question: Question, { rows, tables }: GateSet, from: number, frame: Frame): void {
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index]?.(frame).row
    if (row !== undefined) narrow(question, row, 0)
  }
  for (let index = 0; index < tables.length; index += 1) {
    const table = tables[index]
    if (table !== undefined) narrow(question, table.rows, rowIn(table, frame))
  }
}
