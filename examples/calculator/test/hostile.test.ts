import { rulebook } from 'incentive-rules/rulebook'
import { expect, test } from 'vitest'
import { marks } from './page-object'
import { onStage } from './stage'

const script = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>{{constructor}}'

const refused: readonly (readonly [string, string | Buffer])[] = [
  ['that is not JSON', 'enterprise: {}'],
  ['that is empty', ''],
  ['of bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x7b])],
  ['that is a list', '[]'],
  ['that is nothing', 'null'],
  ['with wrong types', '{"enterprise":{"place":[],"industrial":"yes"},"projects":{}}'],
  ['with a script in the place of a value', JSON.stringify({ enterprise: { place: script } })],
  ['with a script in the place of a key', JSON.stringify({ [script]: { [script]: script } })],
  ['with keys of a prototype', '{"__proto__":{"ran":1},"enterprise":{"__proto__":{"ran":1}}}'],
  ['with a constructor', '{"enterprise":{"constructor":{"prototype":{"ran":1}}}}'],
  ['that is nested deeply', `{"enterprise":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ['of 20 MB', Buffer.alloc(20_000_000, `{"enterprise":{"id":"${'x'.repeat(1000)}"}}`)],
  ['of very many faults', JSON.stringify({ projects: Array.from({ length: 20_000 }, () => 1) })],
  ['of one long word', JSON.stringify({ enterprise: { id: 'x'.repeat(1_900_000) } })],
]

onStage('a profile from outside', ({ visit }) => {
  test.each(['zh-CN', 'en'] as const)(
    'with a fault is refused in words in %s',
    async (language) => {
      const { calculator, page, end } = await visit({ language })
      for (const [name, text] of refused) {
        await calculator.import(text)
        await calculator.at(marks.importIssues).waitFor()
        expect((await calculator.at(marks.importIssues).innerText()).length, name).toBeGreaterThan(
          5,
        )
        expect(await page.evaluate(() => [Object(window).ran, Object({}).ran]), name).toEqual([
          undefined,
          undefined,
        ])
        // one that is refused leaves what was there
        await calculator.at('nav-ask').click()
        expect(await calculator.key(), name).toBe('enterprise.place enterprise')
      }
      await end()
    },
  )

  test('may have a script in every name, and none is run or shown as more than text', async () => {
    const { calculator, page, context, end } = await visit({
      asOf: '2020-06-01',
      acceptDownloads: true,
    })
    await calculator.import(JSON.stringify(scripted()))
    await page.locator('[data-test="nav-results"][aria-current]').waitFor()
    for (const view of ['facts', 'shelf', 'ask', 'results'] as const) {
      await calculator.at(`nav-${view}`).click()
      expect(await page.locator('img, main script').count(), view).toBe(0)
    }
    await calculator.at('filter-undetermined').click()
    await page.locator('.award-open', { hasText: 'onerror' }).first().click()
    await calculator.at(marks.clause).first().waitFor()
    await calculator.at(marks.closeFinding).click()
    await calculator.at('nav-shelf').click()
    const report = await calculator.download(marks.exportReport)
    expect(await page.evaluate(() => Object(window).ran)).toBe(undefined)

    const reader = await context.newPage()
    await reader.setContent(report)
    expect(await reader.evaluate(() => Object(window).ran)).toBe(undefined)
    expect(await reader.locator('img, script').count()).toBe(0)
    await end()
  })
})

/** A profile with a script wherever a profile has text of its own. */
function scripted() {
  const lists = rulebook.vocabulary.flatMap(({ collection }) =>
    collection === null ? [] : [[collection, [{ id: script, name: script }]] as const],
  )
  return { enterprise: { id: script, name: script, place: '510104' }, ...Object.fromEntries(lists) }
}
