import { evaluate, evaluateSync } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import { expect, test } from 'vitest'
import { answerFrom } from './answering'
import { marks } from './page-object'
import { wholeProfile } from './profiles'
import { onStage } from './stage'

const asOf = '2020-06-01'
// more questions than any profile takes
const most = 300

onStage('somebody who answers everything', ({ visit }) => {
  test.each([
    { language: 'zh-CN', seed: 3, enough: '再问什么都不会改变结果了' },
    { language: 'en', seed: 12, enough: 'No further answer can change anything' },
  ] as const)('comes to the end in $language, with the answer that Node has', async (one) => {
    const { calculator, end } = await visit({ language: one.language, asOf, acceptDownloads: true })
    const whole = wholeProfile(one.seed)
    let asked = 0
    for (; asked < most && (await calculator.key()) !== null; asked += 1) {
      await answerFrom(whole, calculator)
    }
    await calculator.at(marks.allAsked).waitFor()
    await expect.poll(() => calculator.at(marks.open).innerText()).toBe('0')
    expect(asked).toBeGreaterThan(5)

    await calculator.at('nav-shelf').click()
    const profile: unknown = JSON.parse(await calculator.download(marks.exportProfile))
    const answer = await calculator.download(marks.exportAnswer)
    const text = (evaluation: unknown): string => `${JSON.stringify(evaluation, null, 2)}\n`
    expect(answer).toBe(text(evaluateSync(rulebook, profile, { asOf })))
    expect(answer).toBe(text(await evaluate(rulebook, profile, { asOf })))
    await end()
  })
})
