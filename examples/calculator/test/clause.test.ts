import { rulebook, textOf } from 'incentive-rules/rulebook'
import { expect, test } from 'vitest'
import { marks } from './page-object'
import { onStage } from './stage'

onStage('a clause', ({ visit }) => {
  test('is shown in its whole document, with its words in sight', async () => {
    const { calculator, page, end } = await visit({ asOf: '2020-06-01' })
    await calculator.at('nav-shelf').click()
    await calculator.at('example-incoming-manufacturer').click()
    await page.locator('.award-open').first().click()
    const clause = calculator.at(marks.clause).first()
    const paragraph = await clause.locator('mark').innerText()
    await calculator.at(marks.wholeText).first().click()
    const whole = clause.locator('blockquote.whole')
    await whole.waitFor()

    const id = await calculator.at(marks.finding).getAttribute('data-rule')
    const of = rulebook.rules.find((rule) => rule.id === id)?.document ?? ''
    const held = (await textOf(of)) ?? ''
    const shown = await whole.evaluate((part) => {
      const copy = document.importNode(part, true)
      for (const one of copy.querySelectorAll('.unseen')) one.remove()
      return copy.textContent
    })
    expect(held.length).toBeGreaterThan(1000)
    expect(shown).toBe(held)
    expect(await clause.locator('mark').innerText()).toBe(paragraph)
    const isInSight = await whole.evaluate((part) => {
      const [box, words] = [part, part.querySelector('mark')].map((one) =>
        one?.getBoundingClientRect(),
      )
      return (
        box !== undefined && words !== undefined && words.top < box.bottom && words.bottom > box.top
      )
    })
    expect(isInSight).toBe(true)

    await calculator.at(marks.wholeText).first().click()
    await whole.waitFor({ state: 'detached' })
    await end()
  })
})
