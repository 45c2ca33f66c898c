import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { marks } from './page-object'
import { onStage } from './stage'

// more steps than any view has
const most = 150

/** Goes on by the tabulator until a part with one of some marks is reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return
  }
  throw new Error(`${selector} is not reached by keyboard`)
}

const mark = (name: string): string => `[data-test="${name}"]`

/** Chooses an option of a list that is in focus. */
async function chooseByKeys(page: Page, value: string): Promise<void> {
  const steps = await page.evaluate((wanted) => {
    const list = document.activeElement
    if (!(list instanceof HTMLSelectElement)) return -1
    return [...list.options].findIndex((one) => one.value === wanted) - list.selectedIndex
  }, value)
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
}

onStage('by keyboard alone', ({ visit }) => {
  test('questions are answered, and each next one is in focus', async () => {
    const { calculator, page, end } = await visit({ asOf: '2020-06-01' })
    await tabTo(page, mark(marks.province))
    await chooseByKeys(page, '510000')
    await tabTo(page, mark(marks.city))
    await chooseByKeys(page, '510100')
    await tabTo(page, mark(marks.county))
    await chooseByKeys(page, '510104')
    await page.keyboard.press('Enter')
    if ((await calculator.key()) === 'enterprise.place enterprise') {
      await tabTo(page, mark(marks.submit))
      await page.keyboard.press('Enter')
    }
    await calculator.next('enterprise.place enterprise')
    const noes = [marks.none, marks.no, marks.noneOfThese, marks.absent, marks.skip]
    for (let asked = 0; asked < 15; asked += 1) {
      const key = await calculator.key()
      if (key === null) break
      await page.waitForFunction(() =>
        document.activeElement?.matches('[data-test="question-text"]'),
      )
      const present = await page.evaluate(
        (all) => all.find((one) => document.querySelector(one) !== null) ?? '',
        noes.map(mark),
      )
      await tabTo(page, present)
      await page.keyboard.press(asked % 2 === 0 ? 'Enter' : 'Space')
      await calculator.next(key)
    }
    await end()
  })

  test('a finding is opened, read and closed, and the focus goes back to it', async () => {
    const { calculator, page, end } = await visit({ asOf: '2020-06-01' })
    await tabTo(page, mark('nav-shelf'))
    await page.keyboard.press('Enter')
    await tabTo(page, mark('example-incoming-manufacturer'))
    await page.keyboard.press('Enter')
    await page.locator('.award-open').first().waitFor()
    await tabTo(page, '.award-open')
    const opened = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Enter')
    await calculator.at(marks.clause).first().waitFor()
    const isWithin = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)
    await page.keyboard.press('Tab')
    expect(await isWithin()).toBe(true)
    await page.keyboard.press('Escape')
    await calculator.at(marks.finding).waitFor({ state: 'hidden' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(opened)
    await end()
  })

  test('the first stop leads past the head to what matters', async () => {
    const { page, end } = await visit()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
    await end()
  })
})
