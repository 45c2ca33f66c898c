import { excerptOf } from '../issue/excerpt'
import type { Issue } from '../issue/issue'
import type { EvaluateFlags } from './flags'

const flagNames: readonly (readonly [RegExp, string])[] = [
  [/^asOf$/, '--as-of'],
  [/^readings\./, '--reading '],
  [/^openTerms(\[\d+\])\.source$/, '--source$1'],
  [/^openTerms(?=\[)/, '--term'],
  [/^rules(?=\[)/, '--rule'],
  [/^documents(?=\[)/, '--document'],
]

/** The issue with its path as the option is written. */
export function inFlags(issue: Issue, { asOf }: EvaluateFlags): Issue {
  const path = flagNames.reduce((text, [pattern, name]) => text.replace(pattern, name), issue.path)
  const isMissing = path === '--as-of' && asOf === undefined
  return isMissing
    ? { ...issue, code: 'missing_key', path, found: excerptOf(undefined) }
    : { ...issue, path }
}
