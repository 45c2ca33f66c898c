import { excerptOf } from '../issue/excerpt'
import type { Bilingual, Issue, IssueCode } from '../issue/issue'

/** An issue with an option of an evaluation; what is expected are words, or one of some names. */
export function optionIssue(
  code: IssueCode,
  path: string,
  expected: Bilingual | readonly string[],
  found: unknown,
): Issue {
  return {
    code,
    path,
    expected: 'zh' in expected ? expected : named(expected),
    found: excerptOf(found),
  }
}

/** Names are the same in both languages. */
function named(names: readonly string[]): Bilingual {
  const text = names.join(', ')
  return { zh: text, en: text }
}

/** What is expected where an option names a rule. */
export const knownRule: Bilingual = { zh: '规则集中的规则', en: 'a rule of the rulebook' }
