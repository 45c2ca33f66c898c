import { knownRule, optionIssue } from '../evaluation/option-issue'
import type { EvaluateOptions } from '../evaluation/options'
import { withProfile } from '../evaluation/reading'
import { withSitting } from '../evaluation/sitting'
import { accepted, type Checked, rejected } from '../issue/issue'
import { checkProfile } from '../profile/read-profile'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import type { Aim } from './improvement'
import type { Scene } from './open-finding'
import { type Seated, seatedOf } from './seats'
import { type RuleSheet, sheetOf } from './sheet'

/** One finding of a profile as an interview sees it. */
export interface Sight {
  readonly scene: Scene
  readonly rule: RuleSheet
  readonly seated: Seated
}

/** What is asked for: a rulebook, a profile and one of its findings. */
export interface Request {
  readonly rulebook: Rulebook
  readonly profile: unknown
  readonly aim: Aim
  readonly options: EvaluateOptions
}

/** The finding that an aim names, or what is wrong with the aim, the profile or the options. */
export function sightOf({ rulebook, profile, aim, options }: Request): Checked<Sight> {
  const seen = withSitting(rulebook, options, (sitting) =>
    withProfile(profile, sitting, (root) => {
      const seats = seatedOf(root, sitting)
      return seats && { sitting, sheet: sheetOf(sitting), seats, awards: root.awards }
    }),
  )
  if (seen.kind === 'rejected') {
    return rejected([...seen.issues, ...checkProfile(rulebook.vocabulary, profile)])
  }
  return seen.value.kind === 'rejected' ? seen.value : seenIn(seen.value.value, aim)
}

function seenIn(scene: Scene, { rule: id, subject }: Aim): Checked<Sight> {
  const { program } = scene.sitting
  const rule = indexOf(program.rulebook).rules.get(id)
  if (rule === undefined) {
    return rejected([optionIssue('unknown_rule', 'rule', knownRule, id)])
  }
  const section = program.sections.findIndex(({ type }) => type.type.subject === rule.subject)
  const ofKind = scene.seats.filter((one) => one.section === section)
  const seated = ofKind.find(({ name }) => (name === null ? null : name.id) === subject.id)
  const sheet = scene.sheet.sections[section]?.rules.find(({ compiled }) => compiled.rule === rule)
  if (seated === undefined || sheet === undefined) {
    const known = ofKind.map(({ name }) => name?.id ?? 'null')
    return rejected([optionIssue('wrong_value', 'subject.id', known, subject.id)])
  }
  return accepted({ scene, rule: sheet, seated })
}
