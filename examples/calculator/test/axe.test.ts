import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onStage } from './stage'
import { states } from './states'

/** What axe finds wrong on the page as it is now. */
async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const found: unknown = await page.evaluate('axe.run({ resultTypes: ["violations"] })')
  const { violations: all } = Object(found)
  return Array.isArray(all)
    ? all.map(({ id, nodes }) => `${id}: ${Object(nodes[0]).html} (${nodes.length})`)
    : ['axe did not run']
}

onStage('axe', ({ visit }) => {
  test.each([
    { language: 'zh-CN', width: 1280 },
    { language: 'en', width: 1280 },
    { language: 'zh-CN', width: 360 },
    { language: 'en', width: 360 },
  ] as const)('finds nothing wrong in $language at $width pixels', async ({ language, width }) => {
    const viewport = { width, height: 800 }
    const { calculator, page, end } = await visit({ language, viewport, asOf: '2020-06-01' })
    for (const { name, reach } of states) {
      await reach(calculator)
      expect(await violations(page), name).toEqual([])
    }
    await end()
  })

  test('finds what is wrong', async () => {
    const { page, end } = await visit()
    await page.evaluate(() => document.body.append(document.createElement('button')))
    expect((await violations(page)).join()).toContain('button-name')
    await end()
  })
})
