import type { Page } from 'playwright-core'

/** Keeps what the page asks of the library under a name from it, until it is let through. */
export async function holdBack(page: Page, name: 'ask' | 'outlook'): Promise<void> {
  await page.evaluate((held) => {
    const { postMessage } = Worker.prototype
    const waiting: (() => void)[] = []
    Worker.prototype.postMessage = new Proxy(postMessage, {
      apply: (target, worker, message) => {
        const send = (): void => Reflect.apply(target, worker, message)
        if (Object(message[0]).path?.[0] === held) waiting.push(send)
        else send()
      },
    })
    const letThrough = (): void => {
      Worker.prototype.postMessage = postMessage
      for (const send of waiting) send()
    }
    Object.assign(window, { letThrough })
  }, name)
}

export const letThrough = (page: Page): Promise<void> =>
  page.evaluate(() => Object(window).letThrough())

/** Waits until the page has asked the library nothing for half a second. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { postMessage } = Worker.prototype
    let last = performance.now()
    Worker.prototype.postMessage = new Proxy(postMessage, {
      apply: (target, worker, message) => {
        last = performance.now()
        Reflect.apply(target, worker, message)
      },
    })
    while (performance.now() - last < 500) await new Promise((done) => setTimeout(done, 50))
    Worker.prototype.postMessage = postMessage
  })
}
