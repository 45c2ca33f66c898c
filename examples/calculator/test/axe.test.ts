import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Calculator, marks } from './page-object'
import { onStage } from './stage'

/** What axe finds wrong on the page as it is now. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found: unknown = await page.evaluate('axe.run({ resultTypes: ["violations"] })')
  const { violations: all } = Object(found)
  return Array.isArray(all)
    ? all.map(({ id, nodes }) => `${id}: ${Object(nodes[0]).html} (${nodes.length})`)
    : ['axe did not run']
}

/** The states of the page that somebody sees on the way, in turn. */
const states: readonly (readonly [string, (calculator: Calculator) => Promise<void>])[] = [
  ['the first question', async () => undefined],
  ['the next question', (calculator) => calculator.answerPlace('510000', '510100', '510104')],
  [
    'a question with its reasons',
    async (calculator) => {
      if ((await calculator.at(marks.why).count()) > 0)
        await calculator.at(marks.why).first().click()
    },
  ],
  [
    'the results of an example',
    async (calculator) => {
      await calculator.at('nav-shelf').click()
      await calculator.at('example-several-projects').click()
      await calculator.page.locator('[data-test="nav-results"][aria-current]').waitFor()
    },
  ],
  [
    'a finding',
    async (calculator) => {
      await calculator.at('filter-eligible').click()
      await calculator.page.locator('.award-open').first().click()
      await calculator.at(marks.clause).first().waitFor()
    },
  ],
  [
    'a near miss',
    async (calculator) => {
      await calculator.at(marks.closeFinding).click()
      await calculator.at(marks.finding).waitFor({ state: 'hidden' })
      await calculator.at('filter-ineligible').click()
      await calculator.page.locator('.award-open').first().click()
      await calculator.at(marks.clause).first().waitFor()
    },
  ],
  [
    'the facts',
    async (calculator) => {
      await calculator.at(marks.closeFinding).click()
      await calculator.at(marks.finding).waitFor({ state: 'hidden' })
      await calculator.at('nav-facts').click()
      await calculator.at('edit-enterprise.place').first().click()
    },
  ],
  ['the profiles', (calculator) => calculator.at('nav-shelf').click()],
  [
    'a refused profile',
    async (calculator) => {
      await calculator.import('{')
      await calculator.at(marks.importIssues).waitFor()
    },
  ],
  [
    'the end of the questions',
    async (calculator) => {
      await calculator.at(marks.newProfile).click()
      await calculator.answerPlace('110000')
      for (let asked = 0; asked < 30 && (await calculator.key()) !== null; asked += 1) {
        await calculator.decline()
      }
      await calculator.at(marks.allAsked).waitFor()
    },
  ],
]

onStage('axe', ({ visit }) => {
  test.each([
    { language: 'zh-CN', width: 1280 },
    { language: 'en', width: 1280 },
    { language: 'zh-CN', width: 360 },
    { language: 'en', width: 360 },
  ] as const)('finds nothing wrong in $language at $width pixels', async ({ language, width }) => {
    const viewport = { width, height: 800 }
    const { calculator, page, end } = await visit({ language, viewport, asOf: '2020-06-01' })
    for (const [name, reach] of states) {
      await reach(calculator)
      expect(await violations(page), name).toEqual([])
    }
    await end()
  })
})
