import type { CaseFile } from '../../src/cli/cases/case-format'
import type { RuleFormat } from '../../src/rulebook/rule-format'
import type { Rule, Rulebook } from '../../src/rulebook/rulebook'
import { heldFiles } from '../held-files'
import { caseFiles } from './case-files'
import { type CaseFinding, caseFindingsOf, factsNamedIn } from './case-findings'
import { type Ground, groundOf, linkedAlone, narrowed } from './ground'
import { factsOfRule } from './rule-model'

/** A rule with its hand-written cases and what is found in them. */
export interface Examined {
  readonly format: RuleFormat
  readonly rule: Rule
  /** A rulebook of this rule alone, with the facts that it and its cases name. */
  readonly rulebook: Rulebook
  readonly file: CaseFile
  readonly cases: readonly CaseFinding[]
}

export const heldGround: Ground = groundOf(await heldFiles())

/** The files of cases whose rule there is. */
export const filesOfRules: readonly CaseFile[] = caseFiles.filter(({ rule }) =>
  heldGround.rules.has(rule),
)

/** Evaluates every hand-written case of a file by its own rule alone. */
export async function examined(file: CaseFile): Promise<Examined> {
  const format = heldGround.rules.get(file.rule)?.content
  if (format === undefined) throw new Error(`no rule ${file.rule}`)
  const linked = linkedAlone(format, heldGround)
  if (linked.kind === 'refused') throw new Error(linked.issues.join('\n'))
  const named = factsNamedIn(file, heldGround.library.vocabulary)
  const own = factsOfRule(format, heldGround).map(({ id }) => id)
  const rulebook = narrowed(linked.rulebook, new Set([...own, ...named]))
  const cases = await caseFindingsOf(file, rulebook)
  return { format, rule: linked.rule, rulebook, file, cases }
}
