import { excerptOf } from '../issue/excerpt'
import type { Bilingual, Issue, IssueCode } from '../issue/issue'

/** An issue with an option of an evaluation; names are the same in both languages. */
export function optionIssue(
  code: IssueCode,
  path: string,
  expected: string | Bilingual,
  found: unknown,
): Issue {
  const both = typeof expected === 'string' ? { zh: expected, en: expected } : expected
  return { code, path, expected: both, found: excerptOf(found) }
}

/** What is expected where an option names a rule. */
export const knownRule: Bilingual = { zh: '规则集中的规则', en: 'a rule of the rulebook' }
