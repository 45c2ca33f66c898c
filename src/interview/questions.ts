import type { EvaluateOptions } from '../evaluation/options'
import { askedDate } from '../evaluation/options'
import { withProfile } from '../evaluation/reading'
import { type Sitting, withSitting } from '../evaluation/sitting'
import type { Root } from '../fact/read-root'
import type { Issue } from '../issue/issue'
import { checkProfile } from '../profile/read-profile'
import type { Rulebook } from '../rulebook/rulebook'
import { candidatesOf } from './candidates'
import { openFindings, type Scene } from './open-finding'
import type { Interview } from './question'
import { questionOf } from './question-of'
import { seatedOf } from './seats'
import { sheetOf } from './sheet'

/**
 * The facts that are still worth asking for a profile, the one that settles most for least first. A
 * fact that can no longer change a verdict, a last day or the bounds of an amount is not among them;
 * of a list that is not stated it is asked whether there is anything, before its facts. After each
 * answer the order may be another.
 *
 * No fact that matters is left out. One that does not matter any more may be among them only where a
 * fact stands in several conditions of one rule, or is a date beside dates, and there are too many
 * ways to answer to go through, or where two facts are compared with each other or with a table.
 *
 * @example
 * const { questions: [next] } = questions(rulebook, profile, { asOf: '2020-06-01' })
 */
export function questions(
  rulebook: Rulebook,
  profile: unknown,
  options: EvaluateOptions,
): Interview {
  const asked = withSitting(rulebook, options, (sitting) =>
    withProfile(profile, sitting, (root) => interviewOf(root, sitting)),
  )
  if (asked.kind === 'rejected') {
    const issues = [...asked.issues, ...checkProfile(rulebook.vocabulary, profile)]
    return refused(options, issues)
  }
  return asked.value.kind === 'rejected' ? refused(options, asked.value.issues) : asked.value.value
}

function interviewOf(root: Root, sitting: Sitting): Interview | null {
  const seats = seatedOf(root, sitting)
  if (seats === null) return null
  const scene: Scene = { sitting, sheet: sheetOf(sitting), seats, awards: root.awards }
  const { count, open } = openFindings(scene)
  return {
    status: 'asked',
    asOf: sitting.settings.asOf,
    questions: candidatesOf(open, scene).map((one) => questionOf(one, scene)),
    settled: count - open.length,
    open: open.length,
    issues: [],
  }
}

const refused = (options: unknown, issues: readonly Issue[]): Interview => ({
  status: 'rejected',
  asOf: askedDate(options),
  questions: [],
  settled: 0,
  open: 0,
  issues,
})
