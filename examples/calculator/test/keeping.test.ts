import { expect, test } from 'vitest'
import { marks } from './page-object'
import { onStage } from './stage'

/** The number of files that the page keeps for a visit without a network. */
const keptFiles = (): Promise<number> =>
  caches
    .keys()
    .then((names) =>
      Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length)),
    )
    .then((counts) => counts.reduce((sum, one) => sum + one, 0))

onStage('what was answered', ({ visit, served }) => {
  test('is there after the page is loaded again', async () => {
    const { calculator, page, end } = await visit({ language: 'en', asOf: '2020-06-01' })
    await calculator.answerPlace('510000', '510100', '510104')
    await calculator.decline()
    await calculator.decline()
    const [key, settled] = [await calculator.key(), await calculator.at(marks.settled).innerText()]
    await page.reload()
    await calculator.ready()
    expect(await calculator.key()).toBe(key)
    await expect.poll(() => calculator.at(marks.settled).innerText()).toBe(settled)
    expect(await calculator.at(marks.asOf).inputValue()).toBe('2020-06-01')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await end()
  })

  test('goes on without a network, and nothing more is asked of any server', async () => {
    const { calculator, context, page, end } = await visit({ asOf: '2020-06-01' })
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await expect.poll(() => page.evaluate(keptFiles)).toBeGreaterThan(5)
    const before = served().asked.length
    await context.setOffline(true)

    await calculator.answerPlace('510000', '510100', '510104')
    await calculator.decline()
    const key = await calculator.key()
    await page.reload()
    await calculator.ready()
    expect(await calculator.key()).toBe(key)

    await calculator.at('nav-shelf').click()
    await calculator.at('example-incoming-manufacturer').click()
    await page.locator('.award-open').first().click()
    // the words of a clause are loaded when they are shown
    await expect
      .poll(() => calculator.at(marks.clause).first().locator('mark').innerText())
      .not.toBe('')
    expect(served().asked.length).toBe(before)
    await end()
  })

  test('is not lost at once where the browser keeps nothing', async () => {
    const { calculator, page, context, end } = await visit()
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.reload()
    await calculator.ready()
    await calculator.answerPlace('330000')
    await calculator.at('nav-shelf').click()
    await calculator.at(marks.notKept).waitFor()
    await end()
  })

  test.each([
    ['no JSON', '{'],
    ['of another form', '{"current":1,"kept":[1,{"id":"a"},{"id":"b","asOf":"x","draft":[]}]}'],
    [
      'with faults',
      '{"current":"a","kept":[{"id":"a","asOf":"2020-06-01","draft":{"enterprise":{"place":7}}}]}',
    ],
    [
      'on no day',
      '{"current":"a","kept":[{"id":"a","asOf":"2020-02-31","draft":{"enterprise":{}}}]}',
    ],
  ])('may be %s where somebody else wrote it, and the page opens all the same', async (_, text) => {
    const { calculator, end } = await visit({ kept: { 'incentive-rules-calculator': text } })
    expect(await calculator.key()).toBe('enterprise.place enterprise')
    await end()
  })
})
