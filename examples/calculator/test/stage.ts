import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { executablePath, launch } from './chromium'
import { type Served, serve } from './serve'
import { type Visit, type Visiting, visitTo } from './visit'

/** A browser, and the built page on a server of its own. */
export interface Stage {
  readonly served: () => Served
  readonly browser: () => Browser
  /** Opens the page as somebody who was never there. */
  readonly visit: (visiting?: Visiting) => Promise<Visit>
}

/** Tests in a browser; skipped where there is none, but not where all tests have to run. */
export function onStage(name: string, tests: (stage: Stage) => void): void {
  const isSkipped = executablePath === undefined && process.env.CI === undefined
  describe.skipIf(isSkipped)(name, () => {
    const stage: { browser?: Browser; served?: Served } = {}
    beforeAll(async () => {
      stage.served = await serve()
      stage.browser = await launch()
    })
    afterAll(async () => {
      await stage.browser?.close()
      await stage.served?.close()
    })
    const served = (): Served => there(stage.served)
    const browser = (): Browser => there(stage.browser)
    tests({ served, browser, visit: (visiting) => visitTo(browser(), served(), visiting) })
  })
}

function there<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('nothing is served yet')
  return part
}
