import { expect, test } from 'vitest'
import { marks } from './page-object'
import { onStage } from './stage'

onStage('on paper', ({ visit }) => {
  test.each([
    { language: 'zh-CN', words: '300万元' },
    { language: 'en', words: 'CNY' },
  ] as const)('the report stands alone, in $language', async ({ language, words }) => {
    const { calculator, page, end } = await visit({ language, asOf: '2020-06-01' })
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await calculator.at('nav-shelf').click()
    await calculator.at('example-incoming-manufacturer').click()
    await page.locator('[data-test="nav-results"][aria-current]').waitFor()
    await calculator.at(marks.print).click()
    await calculator.at(marks.report).waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    expect(await calculator.at(marks.report).isVisible()).toBe(true)
    expect(await calculator.at(marks.main).isVisible()).toBe(false)
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await calculator.at(marks.report).innerText()).toContain(words)
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    await end()
  })
})
