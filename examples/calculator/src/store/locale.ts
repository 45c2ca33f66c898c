import type { Locale } from 'incentive-rules/calculator'

const key = 'incentive-rules-calculator-locale'

/** Chinese, unless English was chosen before. */
export function preferredLocale(): Locale {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

/** Keeps the choice; a browser that keeps nothing asks again next time. */
export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale)
  } catch {
    // nothing is lost but the choice
  }
}
