import type { DocumentFacts } from '../src/document/document-facts'
import { evaluate } from '../src/evaluation/evaluate'
import type { Evaluation } from '../src/evaluation/evaluation'
import type { EvaluateOptions } from '../src/evaluation/options'
import type { AmountFormat } from '../src/rulebook/amount-format'
import { buildRulebook } from '../src/rulebook/build'
import type { ConditionFormat } from '../src/rulebook/condition-format'
import type { DefinitionFormat } from '../src/rulebook/definition-format'
import type { Rulebook } from '../src/rulebook/rulebook'
import { rulebookOf } from './held-files'
import type { Model } from './property/model'
import { contentsOf, filesOf } from './property/random-files'
import { quote, randomInterpretations } from './property/random-model'
import { registers } from './property/random-registers'

/** The words of every leaf of a small rulebook; they have the numbers 9 and 10. */
export const words = quote

const title = { zh: '测试', en: 'test' }

/** What a small rulebook says other than nothing. */
export interface SmallRule {
  readonly conditions: ConditionFormat
  readonly subject?: 'enterprise' | 'project'
  readonly amount?: AmountFormat
  readonly open?: Model['open']
  /** From when and until when the document is in force; always where it is left out. */
  readonly force?: DocumentFacts['force']
  readonly special?: ConditionFormat
  readonly deadline?: Extract<DefinitionFormat, { type: 'date' }>['value']
}

/** The contents of the files of a rulebook with one rule, over the vocabulary of the properties. */
export function contentsWith(rule: SmallRule): ReadonlyMap<string, unknown> {
  const { conditions, subject = 'enterprise', amount = null, open = [], special, deadline } = rule
  const common = { title, source: title }
  const defined: readonly DefinitionFormat[] = [
    ...(deadline === undefined
      ? []
      : [{ ...common, id: 'project.deadline', type: 'date', value: deadline } as const]),
    ...(special === undefined
      ? []
      : [{ ...common, id: 'enterprise.special', type: 'boolean', conditions: special } as const]),
  ]
  const contents = contentsOf({
    rule: 'test/rule',
    subject,
    collection: subject === 'project' ? 'projects' : null,
    conditions,
    amount,
    open,
    interpretations: randomInterpretations(JSON.stringify([conditions, defined])),
    definitions: new Map(defined.map((one) => [one.id, one])),
    registers,
    forceFrom: '2010-01-01',
    facts: [],
    days: [],
  })
  const path = 'seeds/documents/test/document.yaml'
  const { force } = rule
  if (force === undefined) return contents
  return new Map([...contents, [path, { ...Object(contents.get(path)), force }]])
}

export const smallRulebook = (rule: SmallRule): Rulebook => rulebookOf(filesOf(contentsWith(rule)))

/** The codes and paths of what is wrong with these contents. */
export function faultsOf(contents: ReadonlyMap<string, unknown>): readonly string[] {
  const built = buildRulebook(filesOf(contents))
  return built.kind === 'accepted' ? [] : built.issues.map(({ code, path }) => `${code} ${path}`)
}

/** The evaluation of a profile by one small rule, on a day in 2021 unless said otherwise. */
export const evaluated = (
  rule: SmallRule,
  profile: unknown,
  options: Partial<EvaluateOptions> = {},
): Promise<Evaluation> => evaluate(smallRulebook(rule), profile, { asOf: '2021-06-15', ...options })

/** The one finding of it. */
export async function findingOf(
  rule: SmallRule,
  profile: unknown,
  options: Partial<EvaluateOptions> = {},
) {
  const evaluation = await evaluated(rule, profile, options)
  const [finding] = evaluation.findings
  if (finding === undefined) throw new Error(JSON.stringify(evaluation.issues))
  return finding
}
