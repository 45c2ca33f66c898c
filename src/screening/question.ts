/** A set of rules of a section by their numbers: a bit for each. */
export type RuleSet = Int32Array

/** Rules that are in question. */
export interface Question {
  /** Those that a profile can still meet; none in a word that is not live. */
  readonly open: RuleSet
  /** Those of which it meets all that the gates were asked about. */
  readonly met: RuleSet
  /** The words of `open` in which there are any, in their order: so many of them. */
  readonly live: Int32Array
  count: number
}

/**
 * What one fact says of rules. Of each word of them two numbers, one after the other, which lie together
 * in memory: those that it does not rule out, and those that need nothing of it, or all that they need.
 */
export type Row = Int32Array

/** A row with its words in which a rule is left. */
export interface SparseRow {
  readonly row: Row
  readonly live: Int32Array
}

export const sparse = (row: Row): SparseRow => ({
  row,
  live: wordsOf(row.length / 2).filter((word) => row[word * 2] !== 0),
})

const wordsOf = (count: number): Int32Array => new Int32Array(count).map((_, word) => word)

/** How many words a set of so many rules has. */
export const wordsFor = (rules: number): number => (rules + 31) >> 5

/** A row of so many rules that says nothing against any. */
export function emptyRow(rules: number): Row {
  const row = new Int32Array(wordsFor(rules) * 2)
  for (let rule = 0; rule < rules; rule += 1) {
    const at = (rule >> 5) * 2
    row[at] = (row[at] ?? 0) | bitOf(rule)
    row[at + 1] = row[at] ?? 0
  }
  return row
}

/** Says in a row that a rule is not met, or even ruled out. */
export function takeOut(row: Row, rule: number, isRuledOut: boolean): void {
  const at = (rule >> 5) * 2
  if (isRuledOut) row[at] = (row[at] ?? 0) & ~bitOf(rule)
  row[at + 1] = (row[at + 1] ?? 0) & ~bitOf(rule)
}

/** The question of some rules, of which nothing is known yet. */
export function questionOf(open: RuleSet): Question {
  const words = wordsOf(open.length).filter((word) => open[word] !== 0)
  const live = new Int32Array(open.length)
  live.set(words)
  return { open: new Int32Array(open), met: new Int32Array(open), live, count: words.length }
}

/** Makes one question the same as another of the same rules. */
export function restart(question: Question, from: Question): void {
  empty(question)
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

/** Leaves no rule in question, so that none stays from a profile before. */
function empty({ open, live, count }: Question): void {
  for (let index = 0; index < count; index += 1) open[live[index] ?? 0] = 0
}

/** Makes one question what a row leaves of another of the same rules. */
export function restartWith(
  question: Question,
  from: Question,
  { row, live: left }: SparseRow,
): void {
  empty(question)
  const { open, met, live } = question
  const words = left.length < from.count ? left : from.live
  const most = Math.min(left.length, from.count)
  let count = 0
  for (let index = 0; index < most; index += 1) {
    const word = words[index] ?? 0
    const rest = (from.open[word] ?? 0) & (row[word * 2] ?? 0)
    if (rest === 0) continue
    open[word] = rest
    met[word] = (from.met[word] ?? 0) & (row[word * 2 + 1] ?? 0)
    live[count] = word
    count += 1
  }
  question.count = count
}

/** Leaves in question what a row, which begins somewhere in a list, leaves of the words with rules. */
export function narrow(question: Question, rows: Int32Array, first: number): void {
  const { open, met, live } = question
  let count = 0
  for (let index = 0; index < question.count; index += 1) {
    const word = live[index] ?? 0
    const at = first + word * 2
    const rest = (open[word] ?? 0) & (rows[at] ?? 0)
    open[word] = rest
    met[word] = (met[word] ?? 0) & (rows[at + 1] ?? 0)
    if (rest === 0) continue
    live[count] = word
    count += 1
  }
  question.count = count
}

export const has = (set: RuleSet, rule: number): boolean =>
  ((set[rule >> 5] ?? 0) & bitOf(rule)) !== 0

const bitOf = (rule: number): number => 1 << (rule & 31)
