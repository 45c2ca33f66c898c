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
    : `${place ? `${place}：` : ''}${title}；应为${expected}，实为 ${inChinese(issue.found)}`
}

/** What excerpts say in English of what was found; everything else is quoted as it came. */
const excerptsInChinese: readonly (readonly [RegExp, string])[] = [
  [/^nothing$/u, '没有填写'],
  [/^no such file$/u, '没有这个文件'],
  [/^other ones$/u, '另一些资料'],
  [/^something else$/u, '别的值'],
  [/^(\d+) more$/u, '另有 $1 列'],
  [/^an open quote, or a longer row$/u, '引号没有闭合，或更长的一行'],
  [/^no such folder$/u, '没有这个目录'],
  [/^list of (\d+)$/u, '$1项的列表'],
  [/^object with no keys$/u, '空对象'],
  [/^object with (.*?)(?: and (\d+) more)?$/u, '含有 $1 等键的对象'],
  [/^an empty file$/u, '空文件'],
  [/^a truncated archive$/u, '残缺的压缩包'],
  [/^a workbook with a password$/u, '加密的工作簿'],
  [/^the old binary format \(\.xls\)$/u, '旧的二进制格式（.xls）'],
  [/^bytes of another encoding$/u, '其他编码的字节'],
  [/^zero bytes \(UTF-16 without its mark\?\)$/u, '零字节（可能是没有标记的 UTF-16）'],
]

/** An excerpt of what was found, as a Chinese text has it. */
export function inChinese(found: string): string {
  const form = excerptsInChinese.find(([pattern]) => pattern.test(found))
  return form === undefined ? found : found.replace(form[0], form[1])
}
