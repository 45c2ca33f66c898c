import { test } from 'vitest'
import { answerFrom } from './answering'
import type { Calculator } from './page-object'
import { wholeProfile } from './profiles'
import { onStage } from './stage'

/** Notes in the page how long each click takes: until it is handled, and until the next question. */
const watchClicks = (): void => {
  const times: { handled: number; next: number }[] = []
  Object.assign(window, { times })
  const keyNow = (): string | null =>
    document.querySelector('[data-test="question-card"]')?.getAttribute('data-key') ?? null
  document.addEventListener(
    'click',
    () => {
      const [start, key] = [performance.now(), keyNow()]
      let handled = 0
      setTimeout(() => {
        handled = performance.now() - start
      })
      const observer = new MutationObserver(() => {
        if (keyNow() === key) return
        observer.disconnect()
        const next = performance.now() - start
        requestAnimationFrame(() => times.push({ handled, next }))
      })
      observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    },
    { capture: true },
  )
}

const written = (name: string, all: readonly number[]): string => {
  const sorted = [...all].sort((left, right) => left - right)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  return `${name}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms\n`
}

async function answerAll(seed: number, calculator: Calculator): Promise<void> {
  for (let asked = 0; asked < 60 && (await calculator.key()) !== null; asked += 1) {
    await answerFrom(wholeProfile(seed), calculator)
  }
}

onStage('how long a click takes', ({ visit }) => {
  test('is reported, for another machine would take another time', async () => {
    const { calculator, page, end } = await visit({ asOf: '2020-06-01' })
    await page.evaluate(watchClicks)
    await answerAll(5, calculator)
    const times: readonly { handled: number; next: number }[] = await page.evaluate(
      () => Object(window).times,
    )
    process.stdout.write(
      written(
        'a click is taken within',
        times.map(({ handled }) => handled),
      ),
    )
    process.stdout.write(
      written(
        'the next question is there after',
        times.map(({ next }) => next),
      ),
    )
    await end()
  })
})
