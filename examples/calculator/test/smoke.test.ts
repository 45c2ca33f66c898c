import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch } from './chromium'
import { Calculator, marks } from './page-object'
import { type Served, serve } from './serve'

let browser: Browser
let served: Served
beforeAll(async () => {
  served = await serve()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const languages = [
  { locale: 'zh-CN', question: '企业登记在哪个县（市、区）？' },
  { locale: 'en', question: 'In which county or district is the enterprise registered?' },
] as const

describe('the calculator', () => {
  test.each(languages)('answers through to the end in $locale', async ({ locale, question }) => {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    const calculator = new Calculator(page)
    await calculator.open(served.address)
    if (locale === 'en') await calculator.at(marks.locale).click()
    await expect.poll(() => calculator.at(marks.questionText).innerText()).toBe(question)

    await calculator.answerPlace('510000', '510100', '510104')
    for (let asked = 0; asked < 200 && (await calculator.key()) !== null; asked += 1) {
      await calculator.decline()
    }

    await calculator.at(marks.allAsked).waitFor()
    await expect
      .poll(() => calculator.at('count-undetermined').getAttribute('data-count'))
      .toBe('0')
    expect(await calculator.at(marks.open).innerText()).toBe('0')
    expect(faults).toEqual([])
    await page.close()
  })
})
