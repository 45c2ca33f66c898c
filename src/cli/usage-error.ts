import type { Locale } from '../issue/describe'

/** The language asked for, before the command line is known to be well formed. */
export function usageLocale(args: readonly string[]): Locale {
  const isEnglish = (arg: string, at: number): boolean =>
    arg === '--locale=en' || (arg === '--locale' && args[at + 1] === 'en')
  return args.some(isEnglish) ? 'en' : 'zh-CN'
}

interface Form {
  readonly pattern: RegExp
  readonly zh: string
  readonly en: string
}

const invalid = "^error: option '(.+?)' argument '(.*?)' is invalid\\."

// what a reader of an option finds is written “应为 expected …”, where the language is not known yet
const forms: readonly Form[] = [
  {
    pattern: new RegExp(`${invalid} 应为 expected (.*)$`, 'su'),
    zh: '错误：选项 $1 的值“$2”无效；应为 $3',
    en: 'error: $1 has the value `$2`; expected $3',
  },
  {
    pattern: new RegExp(`${invalid} Allowed choices are (.*?)\\.(\\s*)$`, 'su'),
    zh: '错误：选项 $1 的值“$2”无效；应为 $3$4',
    en: 'error: $1 has the value `$2`; expected $3$4',
  },
  {
    pattern: new RegExp(`${invalid} 重复 given twice: (.*)$`, 'su'),
    zh: '错误：选项 $1 重复给出：$3',
    en: 'error: $1 is given twice: $3',
  },
]

/** A fault of the command line in one language; what has no form here stays as it came. */
export function usageError(text: string, locale: Locale): string {
  const form = forms.find(({ pattern }) => pattern.test(text))
  if (form === undefined) return text
  return text.replace(form.pattern, locale === 'en' ? form.en : form.zh)
}
