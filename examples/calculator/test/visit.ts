import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { Calculator, marks } from './page-object'
import type { Served } from './serve'

/** How somebody comes to the page. */
export interface Visiting extends BrowserContextOptions {
  readonly language?: 'zh-CN' | 'en'
  /** The evaluation date; today where it is left out. */
  readonly asOf?: string
  /** What the browser kept from before, by key. */
  readonly kept?: Readonly<Record<string, string>>
}

/** Somebody's visit to the page, under watch. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  readonly calculator: Calculator
  /** Errors, broken policies, and requests to anywhere else. */
  readonly faults: string[]
  /** Ends the visit; fails where anything went wrong during it. */
  readonly end: () => Promise<void>
}

/** Opens the page as somebody who was never there. */
export async function visitTo(
  browser: Browser,
  { address }: Served,
  { language = 'zh-CN', asOf, kept = {}, ...others }: Visiting = {},
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...others })
  await prepare(context, kept)
  const page = await context.newPage()
  const faults: string[] = []
  watch(context, page, address, faults)
  const calculator = new Calculator(page)
  await calculator.open(address)
  if (language === 'en') await calculator.at(marks.locale).click()
  if (asOf !== undefined) await calculator.at(marks.asOf).fill(asOf)
  await calculator.ready()
  const end = async (): Promise<void> => {
    await context.close()
    if (faults.length > 0) throw new Error(faults.join('\n'))
  }
  return { context, page, calculator, faults, end }
}

async function prepare(context: BrowserContext, kept: Readonly<Record<string, string>>) {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      setTimeout(() => {
        throw new Error(`policy violated: ${violatedDirective} ${blockedURI}`)
      })
    })
  })
  await context.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value)
    }
  }, kept)
}

function watch(context: BrowserContext, page: Page, address: string, faults: string[]): void {
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(?:data|blob):/u.test(url)) faults.push(`request to ${url}`)
  })
  page.on('websocket', (socket) => faults.push(`socket to ${socket.url()}`))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
}
