import type { IssueCode } from '../issue/issue'
import { entriesByName } from './entries'
import { type Report, type Scope, without } from './link-scope'
import { linkWords } from './link-words'
import type { InterpretationFormat } from './rule-format'
import type { Interpretation } from './rulebook'

/** A declared interpretation, without its citation, which needs the quotes of its rule. */
export function interpretationOf(
  format: InterpretationFormat,
  path: string,
  report: Report,
): Interpretation {
  const { id, title, reason } = format
  const options = entriesByName(format.options).map(([name, text]) => ({ id: name, title: text }))
  const names = options.map((option) => option.id)
  if (names.length < 2) {
    report(
      'wrong_value',
      `${path}.options`,
      { zh: '至少两种读法', en: 'at least two readings' },
      names,
    )
  }
  if (!names.includes(format.default)) {
    report('wrong_value', `${path}.default`, names.join(', '), format.default)
  }
  return { id, title, options, default: format.default, reason, words: format.words ?? null }
}

const unused: readonly IssueCode[] = ['unused_interpretation']

/** The words that an interpretation of a rule is about have to stand in the rule's quotes. */
export function checkInterpretations(
  formats: readonly InterpretationFormat[],
  told: ReadonlySet<IssueCode>,
  scope: Scope,
): void {
  // one that is misspelt where it is used is not unused
  const report = told.has('unknown_interpretation') ? without(unused, scope.report) : scope.report
  for (const [index, format] of formats.entries()) {
    const path = `interpretations[${index}]`
    if (format.words === undefined) {
      const expected = { zh: '有歧义的原文', en: 'the words that are ambiguous' }
      scope.report('words_missing', path, expected, undefined)
    } else linkWords(format.words, `${path}.words`, scope)
    if (!scope.usedInterpretations.has(format.id)) {
      const expected = { zh: '有条件用到它', en: 'a condition that uses it' }
      report('unused_interpretation', path, expected, format.id)
    }
  }
}
