import { expect, test } from 'vitest'
import { answerFrom } from './answering'
import { type Calculator, marks } from './page-object'
import { wholeProfile } from './profiles'
import { onStage } from './stage'

/** How long after the click the next question stood in the page, and how long until it was painted. */
interface Answered {
  readonly stands: number
  readonly painted: number
}

/** Notes in the page, from the time at which the browser took the last click before a question. */
const watchClicks = (): void => {
  const times: Answered[] = []
  Object.assign(window, { times })
  const keyNow = (): string =>
    document.querySelector('[data-test="question-card"]')?.getAttribute('data-key') ?? ''
  let [clicked, key] = [0, keyNow()]
  addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true })
  new MutationObserver(() => {
    const [before, start] = [key, clicked]
    key = keyNow()
    if (key === before) return
    const stands = performance.now() - start
    requestAnimationFrame(() => {
      // a task of its own comes after the frame
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => times.push({ stands, painted: performance.now() - start })
      port2.postMessage(null)
    })
  }).observe(document.body, { subtree: true, childList: true, attributes: true })
}

/** Whether the next question stands in the page in the task of the click, before anything else runs. */
const isAtOnce = async (): Promise<boolean> => {
  const keyNow = (): string | null | undefined =>
    document.querySelector('[data-test="question-card"]')?.getAttribute('data-key')
  const before = keyNow()
  document.querySelector<HTMLElement>('[data-test="answer-none"]')?.click()
  for (let step = 0; step < 50; step += 1) await Promise.resolve()
  return keyNow() !== before
}

// one in the tests; more tell more
const courses = Number(process.env.COURSES ?? 1)

const written = (name: string, all: readonly number[]): string => {
  const sorted = [...all].sort((left, right) => left - right)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  return `${name}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms, most ${at(1)} ms\n`
}

async function answerAll(seed: number, calculator: Calculator): Promise<void> {
  for (let asked = 0; asked < 100 && (await calculator.key()) !== null; asked += 1) {
    await answerFrom(wholeProfile(seed), calculator)
  }
}

onStage('how long a click takes', ({ visit }) => {
  test('is reported, for another machine would take another time', async () => {
    const all: Answered[] = []
    for (let seed = 5; seed < 5 + courses; seed += 1) {
      const { calculator, page, end } = await visit({ asOf: '2020-06-01' })
      await page.evaluate(watchClicks)
      await answerAll(seed, calculator)
      const times: readonly Answered[] = await page.evaluate(() => Object(window).times)
      all.push(...times)
      await end()
    }
    process.stdout.write(`${all.length} answers\n`)
    process.stdout.write(
      written(
        'the next question stands after',
        all.map(({ stands }) => stands),
      ),
    )
    process.stdout.write(
      written(
        'it is painted after',
        all.map(({ painted }) => painted),
      ),
    )
  })

  test('is no longer than the task of the click, once what it leads to was foreseen', async () => {
    const { calculator, page, end } = await visit({ asOf: '2020-06-01' })
    await calculator.answerPlace('510000', '510100', '510104')
    const key = await calculator.key()
    const tried = async (): Promise<boolean> => {
      const found = await page.evaluate(isAtOnce)
      await calculator.next(key)
      if (found) return true
      await calculator.at(marks.back).click()
      await page.locator(`[data-key="${key}"]`).waitFor()
      return false
    }
    await expect.poll(tried, { timeout: 30_000 }).toBe(true)
    await end()
  })
})
