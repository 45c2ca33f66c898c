import { excerptOf } from '../issue/excerpt'
import type { Issue, IssueCode } from '../issue/issue'

/** An issue with an option of an evaluation, whose names are the same in both languages. */
export function optionIssue(
  code: IssueCode,
  path: string,
  expected: string,
  found: unknown,
): Issue {
  return { code, path, expected: { zh: expected, en: expected }, found: excerptOf(found) }
}
