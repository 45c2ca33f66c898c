import { checkProfile, type Locale, repeatedKeys } from 'incentive-rules/calculator'
import { rulebook } from 'incentive-rules/rulebook'
import { issueWords } from './issue-words'
import type { Imported } from './told'

// a reader mends a few at a time
const mostIssues = 50

/** A profile from outside, checked; nothing of one with faults is used. */
export function importedFrom(text: string, locale: Locale): Imported {
  let profile: unknown
  try {
    profile = JSON.parse(text)
  } catch {
    const expected = locale === 'en' ? 'JSON text' : 'JSON 文本'
    const words = locale === 'en' ? 'the file is not JSON' : '文件不是 JSON'
    return { kind: 'rejected', issues: [{ path: '', expected, words }], count: 1 }
  }
  const issues = [...repeatedKeys(text), ...checkProfile(rulebook.vocabulary, profile)]
  if (issues.length === 0) return { kind: 'accepted', profile: JSON.stringify(profile) }
  const shown = issues.slice(0, mostIssues).map((issue) => issueWords(issue, locale))
  return { kind: 'rejected', issues: shown, count: issues.length }
}
