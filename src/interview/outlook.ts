import type { OutcomeCode } from '../condition/code'
import type { Force } from '../evaluation/force'
import type { Frame } from '../fact/frame'
import type { Slot } from '../fact/slots'
import { entryAt, putEntry } from './entries'
import { likelyEntries } from './likely-entries'
import { provenWaits } from './proof'
import { type Prospect, prospectOf, waitingFor } from './prospect'
import type { RuleSheet, Sheet } from './sheet'

/** What is still to come of the conditions of a rule for what stands in a frame. */
export interface Outlook {
  readonly code: OutcomeCode
  readonly prospect: Prospect
  /** The slots of facts that the outcome waits for. */
  readonly waits: ReadonlySet<number>
  /** What is to come once the fact of a slot is known; of the frame for which the outlook is. */
  readonly after: (slot: Slot, frame: Frame) => Answered
}

/** What is to come of conditions once a fact is known, over all its values by their chances. */
export interface Answered {
  /** How many facts will have to be asked still. */
  readonly cost: number
  /** How likely it is that the conditions are not missed by then. */
  readonly unmissed: number
  /** Of how many values, and after how many of them the conditions are missed, or not open. */
  readonly values: number
  readonly missed: number
  readonly closed: number
}

// a few profiles in turn, and of one profile the subjects of a list, find what they had
const mostKept = 64

// an answer changes what stands for a few rules; the others come to what they came to before
const kept = new WeakMap<RuleSheet, Map<string, Outlook>>()

/** The outlook of a rule, found once for what stands in the slots of its conditions. */
export function outlookOf(rule: RuleSheet, frame: Frame, sheet: Sheet, force: Force): Outlook {
  const outlooks = kept.get(rule) ?? new Map<string, Outlook>()
  kept.set(rule, outlooks)
  const key = `${force}|${keyOf(rule, frame)}`
  const known = outlooks.get(key)
  if (known !== undefined) return known
  const [oldest] = outlooks.size < mostKept ? [] : outlooks.keys()
  if (oldest !== undefined) outlooks.delete(oldest)
  const outlook = newOutlook(rule, frame, sheet, force)
  outlooks.set(key, outlook)
  return outlook
}

function keyOf({ slots }: RuleSheet, { states, values, asOf }: Frame): string {
  let key: string = asOf
  for (const at of slots) key += `|${states[at]}${values[at]}`
  return key
}

const nothing: ReadonlySet<number> = new Set()

function newOutlook(rule: RuleSheet, frame: Frame, sheet: Sheet, force: Force): Outlook {
  const code = rule.compiled.conditions(frame)
  const prospect = prospectOf(rule.tree, frame, sheet)
  const found = new Map<number, Answered>()
  return {
    code,
    prospect,
    waits: prospect.isOpen ? waitsOf(rule, frame, sheet, force) : nothing,
    after: (slot, same) => {
      const answered = found.get(slot.at) ?? answeredOf(slot, rule, same, sheet)
      found.set(slot.at, answered)
      return answered
    },
  }
}

function waitsOf(rule: RuleSheet, frame: Frame, sheet: Sheet, force: Force): ReadonlySet<number> {
  const open = new Set<number>()
  waitingFor(rule.tree, frame, sheet, open)
  return provenWaits(rule, frame, sheet, open, force)
}

function answeredOf(slot: Slot, rule: RuleSheet, frame: Frame, sheet: Sheet): Answered {
  const entries = likelyEntries(slot, rule, frame, sheet)
  const before = entryAt(frame, slot.at)
  let [cost, unmissed, total, missed, closed] = [0, 0, 0, 0, 0]
  for (const entry of entries) {
    putEntry(frame, slot.at, entry)
    const then = prospectOf(rule.tree, frame, sheet)
    total += entry.chance
    if (then.isMissed) missed += 1
    else {
      if (!then.isOpen) closed += 1
      cost += entry.chance * then.cost
      unmissed += entry.chance * (1 - then.missed)
    }
  }
  putEntry(frame, slot.at, before)
  const values = entries.length
  return { cost: cost / total, unmissed: unmissed / total, values, missed, closed }
}
