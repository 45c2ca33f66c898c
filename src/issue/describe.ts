import { type Issue, issueTitles } from './issue'

/** The languages in which the library speaks. */
export type Locale = 'zh-CN' | 'en'

/** One line for people: the place first, then what is wrong, what was expected and what was found. */
export function describeIssue(issue: Issue, locale: Locale): string {
  const language = locale === 'en' ? 'en' : 'zh'
  const place = [issue.file, issue.line, issue.path]
    .filter((part) => part !== undefined && part !== '')
    .join(':')
  const title = issueTitles[issue.code][language]
  const expected = issue.expected[language]
  return locale === 'en'
    ? `${place ? `${place}: ` : ''}${title}; expected ${expected}, found ${issue.found}`
    : `${place ? `${place}：` : ''}${title}；应为${expected}，实为 ${issue.found}`
}
