import { executablePath, howToInstall } from './chromium'

/** Says once that the tests in a browser are skipped, and what to do about it. */
export function setup(): void {
  if (executablePath !== undefined || process.env.CI !== undefined) return
  process.stderr.write(`the tests of the page are skipped: ${howToInstall}\n`)
}
