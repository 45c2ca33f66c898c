/** A set of rules of a section by their numbers: a bit for each. */
export type RuleSet = Int32Array

/** Rules that are in question. */
export interface Question {
  /** Those that a profile can still meet. */
  readonly open: RuleSet
  /** Those of which it meets all that the gates were asked about. */
  readonly met: RuleSet
  /** The words of `open` in which there are any, in their order: so many of them. */
  readonly live: Int32Array
  count: number
}

/** What one fact says of rules. */
export interface Row {
  /** Those that it does not rule out. */
  readonly open: RuleSet
  /** Those that need nothing of it, or all that they need. */
  readonly met: RuleSet
  /** The words of `open` in which there are any. */
  readonly live: Int32Array
}

export const rowFrom = (open: RuleSet, met: RuleSet): Row => ({ open, met, live: liveIn(open) })

const liveIn = (open: RuleSet): Int32Array =>
  open.map((_, word) => word).filter((word) => open[word] !== 0)

/** The question of some rules, of which nothing is known yet. */
export function questionOf(open: RuleSet): Question {
  const words = liveIn(open)
  const live = new Int32Array(open.length)
  live.set(words)
  return { open: new Int32Array(open), met: new Int32Array(open), live, count: words.length }
}

/** Makes one question the same as another of the same rules. */
export function restart(question: Question, from: Question): void {
  const { open, met, live } = question
  // for a few words a loop is several times as fast as copying lists
  for (let index = 0; index < from.count; index += 1) {
    const word = from.live[index] ?? 0
    live[index] = word
    open[word] = from.open[word] ?? 0
    met[word] = from.met[word] ?? 0
  }
  question.count = from.count
}

/**
 * Makes one question what a row leaves of another of the same rules. Only words with rules are written:
 * of the others nothing is known.
 */
export function restartWith(question: Question, from: Question, row: Row): void {
  const { open, met, live } = question
  const words = row.live.length < from.count ? row.live : from.live
  const most = Math.min(row.live.length, from.count)
  let count = 0
  for (let index = 0; index < most; index += 1) {
    const word = words[index] ?? 0
    const left = (from.open[word] ?? 0) & (row.open[word] ?? 0)
    if (left === 0) continue
    open[word] = left
    met[word] = (from.met[word] ?? 0) & (row.met[word] ?? 0)
    live[count] = word
    count += 1
  }
  question.count = count
}

/** Leaves in question what a row leaves; words without rules are not looked at again. */
export function narrow(question: Question, row: Row): void {
  const { open, met, live } = question
  let count = 0
  for (let index = 0; index < question.count; index += 1) {
    const word = live[index] ?? 0
    const left = (open[word] ?? 0) & (row.open[word] ?? 0)
    open[word] = left
    met[word] = (met[word] ?? 0) & (row.met[word] ?? 0)
    if (left === 0) continue
    live[count] = word
    count += 1
  }
  question.count = count
}

/** Leaves in a row what another leaves. */
export function narrowRow(row: Row, other: Row): void {
  for (const word of row.open.keys()) {
    row.open[word] = (row.open[word] ?? 0) & (other.open[word] ?? 0)
    row.met[word] = (row.met[word] ?? 0) & (other.met[word] ?? 0)
  }
}

/** The set of the rules below a number. */
export function allOf(count: number): RuleSet {
  const set = new Int32Array((count + 31) >> 5)
  for (let rule = 0; rule < count; rule += 1) set[rule >> 5] = (set[rule >> 5] ?? 0) | bitOf(rule)
  return set
}

export const has = (set: RuleSet, rule: number): boolean =>
  ((set[rule >> 5] ?? 0) & bitOf(rule)) !== 0

/** Takes a rule out of a set. */
export function takeOut(set: RuleSet, rule: number): void {
  set[rule >> 5] = (set[rule >> 5] ?? 0) & ~bitOf(rule)
}

const bitOf = (rule: number): number => 1 << (rule & 31)
