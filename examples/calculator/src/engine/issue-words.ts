import { describeIssue, type Issue, type Locale } from 'incentive-rules/calculator'
import type { IssueWords } from './told'

/** A fault of an input in words. */
export function issueWords(issue: Issue, locale: Locale): IssueWords {
  const expected = locale === 'en' ? issue.expected.en : issue.expected.zh
  return { path: issue.path, expected, words: describeIssue(issue, locale) }
}
