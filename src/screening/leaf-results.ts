import type { Seat } from '../evaluation/brief'
import type { LeafResult } from '../evaluation/finding'
import { leanReasons } from '../evaluation/lean-reasons'
import type { LeanRule } from '../evaluation/lean-rule'
import { knownRule, optionIssue } from '../evaluation/option-issue'
import { eachSubject, withProfile } from '../evaluation/reading'
import type { Sitting } from '../evaluation/sitting'
import type { Root } from '../fact/read-root'
import { accepted, type Bilingual, type Checked, type Issue, rejected } from '../issue/issue'
import { checkProfile } from '../profile/read-profile'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import { type Board, withBoard } from './board'
import type { DecideOptions } from './decide-options'
import type { Decision } from './decision'
import type { Gates } from './gates'

/**
 * The leaves on which decisions rest with what is stated of each, what it lacks and by how much it is
 * missed, as `deciding` of their findings: one list for each decision. The profile and the options
 * have to be those that were decided on.
 *
 * @example
 * const leaves = leafResults(rulebook, profile, answer.decisions.slice(0, 1), { asOf: '2020-06-01' })
 */
export function leafResults(
  rulebook: Rulebook,
  profile: unknown,
  decisions: readonly Pick<Decision, 'rule' | 'subject'>[],
  options: DecideOptions,
): Checked<readonly (readonly LeafResult[])[]> {
  const found = withBoard(rulebook, options, (board) =>
    withProfile(profile, board.sitting, (root) => resultsIn(root, board, decisions)),
  )
  if (found.kind === 'accepted') {
    return found.value.kind === 'accepted' ? found.value.value : found.value
  }
  return rejected([...found.issues, ...checkProfile(rulebook.vocabulary, profile)])
}

type Told = readonly Pick<Decision, 'rule' | 'subject'>[]

/** The results of decisions by their numbers; null where a subject is not in the usual form. */
function resultsIn(
  root: Root,
  { sitting, sections }: Board,
  decisions: Told,
): Checked<readonly (readonly LeafResult[])[]> | null {
  const wanted = numbersBySubject(decisions)
  const results = decisions.map((): readonly LeafResult[] | null => null)
  const areUsual = eachSubject(root, sitting, (section, name) => {
    const one = sections[section]
    if (one === undefined) return
    const subject = { type: one.section.type.type.subject, id: name?.id ?? null }
    const rules = rulesIn(one.gates)
    for (const number of wanted.get(keyOf(subject)) ?? []) {
      const lean = rules.get(decisions[number]?.rule ?? '')
      const seat = { sitting, subject, awards: root.awards }
      if (lean !== undefined) results[number] = resultsOf(lean, seat)
    }
  })
  if (!areUsual) return null
  const found = results.filter((one) => one !== null)
  if (found.length === results.length) return accepted(found)
  return rejected(
    decisions.flatMap((one, number) =>
      results[number] === null ? [strange(one, number, sitting)] : [],
    ),
  )
}

/** A name of a kind of subject has no slash. */
const keyOf = ({ type, id }: Decision['subject']): string => (id === null ? type : `${type}/${id}`)

function numbersBySubject(decisions: Told): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>()
  let last: Decision['subject'] | null = null
  let same: number[] = []
  for (const [number, { subject }] of decisions.entries()) {
    // decisions on one subject stand together and share it
    if (subject !== last) {
      same = numbers.get(keyOf(subject)) ?? []
      numbers.set(keyOf(subject), same)
      last = subject
    }
    same.push(number)
  }
  return numbers
}

/** The leaves on which a rule rests for the subject in the frame. */
function resultsOf(lean: LeanRule, seat: Seat): readonly LeafResult[] {
  const { frame, forces } = seat.sitting
  const { conditions, place } = lean.one
  const { deciding } = leanReasons(lean, conditions(frame), forces[place] ?? 'before', seat)
  const leaves = lean.leaves()
  const results: LeafResult[] = []
  for (const { leaf } of deciding) {
    const result = leaves.get(leaf)?.(frame)
    if (result !== undefined) results.push(result)
  }
  return results
}

/** Why there is nothing to be said of a decision. */
function strange({ rule, subject }: Told[number], number: number, { program }: Sitting): Issue {
  const at = `decisions[${number}]`
  return indexOf(program.rulebook).rules.has(rule)
    ? optionIssue('wrong_value', `${at}.subject`, subjectOfProfile, keyOf(subject))
    : optionIssue('unknown_rule', `${at}.rule`, knownRule, rule)
}

const subjectOfProfile: Bilingual = {
  zh: '所给数据中该规则的对象',
  en: 'a subject of the profile that the rule is for',
}

// gates do not change
const known = new WeakMap<Gates, ReadonlyMap<string, LeanRule>>()

function rulesIn(gates: Gates): ReadonlyMap<string, LeanRule> {
  const rules = known.get(gates) ?? new Map(gates.lean.map((lean) => [lean.one.rule.id, lean]))
  known.set(gates, rules)
  return rules
}
