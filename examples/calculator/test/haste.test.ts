import { expect, test } from 'vitest'
import { holdBack, letThrough, untilQuiet } from './held-back'
import { marks } from './page-object'
import { onStage } from './stage'

const shelf = 'incentive-rules-calculator'
const kept = (id: string, name: string) => ({
  id,
  draft: { enterprise: { name, place: '510104' } },
  asOf: '2020-06-01',
  readings: {},
  openTerms: [],
  changedOn: '2020-06-01',
})
const two = JSON.stringify({ current: 'a', kept: [kept('a', 'A'), kept('b', 'B')] })

onStage('in haste', ({ visit }) => {
  test('a double click answers one question', async () => {
    const { calculator, page, end } = await visit({ kept: { [shelf]: two } })
    await untilQuiet(page)
    const key = await calculator.key()
    await calculator.at(marks.none).dblclick()
    await calculator.next(key)
    const next = await calculator.key()
    await untilQuiet(page)
    expect(await calculator.key()).toBe(next)
    await calculator.at(marks.back).click()
    await page.locator(`[data-key="${key}"]`).waitFor()
    await end()
  })

  test('an answer is never written into the profile that is being opened', async () => {
    const { calculator, page, end } = await visit({ kept: { [shelf]: two } })
    await untilQuiet(page)
    await calculator.at('nav-shelf').click()
    await holdBack(page, 'ask')
    await page.getByRole('button', { name: '打开' }).click()
    await calculator.at('nav-ask').click()
    const key = await calculator.key()
    await calculator.at(marks.none).click()
    await calculator.next(key)
    await letThrough(page)
    await untilQuiet(page)
    const stored = await page.evaluate((name) => localStorage.getItem(name) ?? '', shelf)
    const { current, kept: all } = JSON.parse(stored)
    expect(current).toBe('a')
    expect(all[0].draft).not.toEqual(kept('a', 'A').draft)
    expect(all[0].draft.enterprise).toEqual(kept('a', 'A').draft.enterprise)
    expect(all[1].draft).toEqual(kept('b', 'B').draft)
    await end()
  })

  test('a name that was just typed is not lost in the next change', async () => {
    const { calculator, page, end } = await visit({ kept: { [shelf]: two } })
    await calculator.at('nav-facts').click()
    await calculator.at('add-projects').click()
    await calculator.at('name-of-1').fill('P')
    await calculator.at('add-projects').click()
    await calculator.at('name-of-2').waitFor()
    await untilQuiet(page)
    await expect.poll(() => page.locator('h4').allInnerTexts()).toContain('P')
    await end()
  })

  test('a total that is not up to date says so', async () => {
    const { calculator, page, end } = await visit({ kept: { [shelf]: two } })
    expect(await calculator.at(marks.status).getAttribute('aria-busy')).toBe('false')
    await holdBack(page, 'outlook')
    await calculator.decline()
    expect(await calculator.at(marks.status).getAttribute('aria-busy')).toBe('true')
    await calculator.at(marks.behind).waitFor()
    await letThrough(page)
    await calculator.at(marks.behind).waitFor({ state: 'detached' })
    await end()
  })

  test('what was answered just before the page is left is kept', async () => {
    const { calculator, page, end } = await visit({ kept: { [shelf]: two } })
    await untilQuiet(page)
    const key = await calculator.key()
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-test="answer-none"]')?.click()
      location.reload()
    })
    await page.waitForLoadState()
    await calculator.ready()
    expect(await calculator.key()).not.toBe(key)
    await end()
  })
})
