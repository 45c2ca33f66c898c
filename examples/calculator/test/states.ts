import { type Calculator, marks } from './page-object'

/** A state of the page that somebody sees on the way, and how it is reached from the one before. */
export interface State {
  readonly name: string
  readonly reach: (calculator: Calculator) => Promise<void>
}

async function openFirst(calculator: Calculator, verdict: string): Promise<void> {
  await calculator.at(`filter-${verdict}`).click()
  await calculator.page.locator('.award-open').first().click()
  await calculator.at(marks.clause).first().waitFor()
}

async function closeFinding(calculator: Calculator): Promise<void> {
  await calculator.at(marks.closeFinding).click()
  await calculator.at(marks.finding).waitFor({ state: 'hidden' })
}

/** The main states, in turn. */
export const states: readonly State[] = [
  { name: 'the first question', reach: async () => undefined },
  {
    name: 'the next question',
    reach: (calculator) => calculator.answerPlace('510000', '510100', '510104'),
  },
  {
    name: 'a question with its reasons',
    reach: async (calculator) => {
      const why = calculator.at(marks.why)
      if ((await why.count()) > 0) await why.first().click()
    },
  },
  {
    name: 'the results of an example',
    reach: async (calculator) => {
      await calculator.at('nav-shelf').click()
      await calculator.at('example-several-projects').click()
      await calculator.page.locator('[data-test="nav-results"][aria-current]').waitFor()
    },
  },
  { name: 'a finding', reach: (calculator) => openFirst(calculator, 'eligible') },
  {
    name: 'a clause in its document',
    reach: async (calculator) => {
      await calculator.at(marks.wholeText).first().click()
      await calculator.page.locator('.whole').waitFor()
    },
  },
  {
    name: 'a near miss',
    reach: async (calculator) => {
      await closeFinding(calculator)
      await openFirst(calculator, 'ineligible')
    },
  },
  {
    name: 'the facts',
    reach: async (calculator) => {
      await closeFinding(calculator)
      await calculator.at('nav-facts').click()
      await calculator.at('edit-enterprise.place').first().click()
    },
  },
  { name: 'the profiles', reach: (calculator) => calculator.at('nav-shelf').click() },
  {
    name: 'a refused profile',
    reach: async (calculator) => {
      await calculator.import('{')
      await calculator.at(marks.importIssues).waitFor()
    },
  },
  {
    name: 'the end of the questions',
    reach: async (calculator) => {
      await calculator.at(marks.newProfile).click()
      await calculator.answerPlace('110000')
      for (let asked = 0; asked < 30 && (await calculator.key()) !== null; asked += 1) {
        await calculator.decline()
      }
      await calculator.at(marks.allAsked).waitFor()
    },
  },
]
