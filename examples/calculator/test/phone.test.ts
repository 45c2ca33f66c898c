import { expect, test } from 'vitest'
import { marks } from './page-object'
import { onStage } from './stage'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

onStage('on a phone', ({ visit }) => {
  test.each(['zh-CN', 'en'] as const)(
    'everything fits and is answered by touch in %s',
    async (language) => {
      const { calculator, page, end } = await visit({ ...phone, language })
      const overhang = (): Promise<number> =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(await overhang()).toBeLessThanOrEqual(0)
      await calculator.answerPlace('510000', '510100', '510104')
      for (let asked = 0; asked < 12 && (await calculator.key()) !== null; asked += 1) {
        const key = await calculator.key()
        const noes = [marks.none, marks.no, marks.noneOfThese, marks.absent, marks.skip]
        for (const mark of noes) {
          if ((await calculator.at(mark).count()) === 0) continue
          await calculator.at(mark).tap()
          break
        }
        await calculator.next(key)
        expect(await overhang(), `after ${key}`).toBeLessThanOrEqual(0)
      }
      for (const view of ['results', 'facts', 'shelf', 'ask'] as const) {
        await calculator.at(`nav-${view}`).tap()
        await page.locator(`[data-test="nav-${view}"][aria-current]`).waitFor()
        expect(await overhang(), view).toBeLessThanOrEqual(0)
        expect(await tooSmall(page), view).toEqual([])
      }
      await end()
    },
  )

  test('a finding is opened and closed by touch, and fits', async () => {
    const { calculator, page, end } = await visit({ ...phone, asOf: '2020-06-01' })
    await calculator.at('nav-shelf').tap()
    await calculator.at('example-incoming-manufacturer').tap()
    await page.locator('.award-open').first().tap()
    await calculator.at(marks.finding).waitFor()
    await calculator.at(marks.clause).first().waitFor()
    const width = await calculator
      .at(marks.finding)
      .evaluate((finding) => finding.scrollWidth - finding.clientWidth)
    expect(width).toBeLessThanOrEqual(0)
    await calculator.at(marks.closeFinding).tap()
    await calculator.at(marks.finding).waitFor({ state: 'hidden' })
    await end()
  })
})

// WCAG 2.2: what is touched is at least so many pixels wide and high
const leastSize = 24

/** What can be touched but is too small for a finger. */
const tooSmall = (page: import('playwright-core').Page): Promise<readonly string[]> =>
  page.locator('button:visible, select:visible, input:visible').evaluateAll((all, least) => {
    const small = all.filter((one) => {
      const { width, height } = one.getBoundingClientRect()
      // what the library hides lies behind a label that is large enough
      const isHidden = width <= 1 || getComputedStyle(one).opacity === '0'
      return !isHidden && Math.min(width, height) < least
    })
    return small.map((one) => one.outerHTML.slice(0, 120))
  }, leastSize)
