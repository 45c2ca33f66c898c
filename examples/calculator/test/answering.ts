import { rulebook } from 'incentive-rules/rulebook'
import type { Facts, PlainProfile } from '../../../test/interview/random-profile'
import { type Calculator, marks } from './page-object'
import { isList } from './profiles'

/** Answers the question that is put now as a whole profile has it, by hand. */
export async function answerFrom(whole: PlainProfile, calculator: Calculator): Promise<void> {
  const key = (await calculator.key()) ?? ''
  const [fact = '', id = ''] = key.split(' ')
  if (key === 'awards') await calculator.at(marks.none).click()
  else if (!key.includes('.')) await nameAll(whole[key], calculator)
  else await stateFact(fact, valueIn(whole, fact, id), calculator)
  await calculator.next(key)
}

async function nameAll(
  listed: Facts | readonly Facts[] | undefined,
  calculator: Calculator,
): Promise<void> {
  const count = isList(listed) ? listed.length : 0
  if (count === 0) return calculator.at(marks.none).click()
  await calculator.at(marks.some).click()
  for (let more = 1; more < count; more += 1) await calculator.at(marks.addName).click()
  await calculator.at(marks.submit).click()
}

/** What a whole profile states; the page numbers the subjects of a list from 1. */
function valueIn(whole: PlainProfile, fact: string, id: string): unknown {
  const [subject = '', name = ''] = fact.split('.')
  const type = rulebook.vocabulary.find((one) => one.subject === subject)
  const part = whole[type?.collection ?? subject]
  return isList(part) ? part[Number(id) - 1]?.[name] : part?.[name]
}

async function stateFact(id: string, value: unknown, calculator: Calculator): Promise<void> {
  if (value === null) return calculator.at(marks.absent).click()
  const { type } = factOf(id)
  if (type === 'boolean') return calculator.at(value === true ? marks.yes : marks.no).click()
  if (type === 'choice') return calculator.at(`option-${String(value)}`).click()
  if (type === 'choices') return choose(value, calculator)
  if (type === 'place') return choosePlace(String(value), calculator)
  await calculator.page
    .locator(`input[data-test="${marks.input}"], [data-test="${marks.input}"] input`)
    .first()
    .fill(String(value))
  if (type === 'money') await calculator.at('unit-unitYuan').click()
  await calculator.at(marks.submit).click()
}

async function choose(value: unknown, calculator: Calculator): Promise<void> {
  const names = Array.isArray(value) ? value.map(String) : []
  if (names.length === 0) return calculator.at(marks.noneOfThese).click()
  for (const name of names) await calculator.at(`option-${name}`).click()
  await calculator.at(marks.submit).click()
}

/** Chooses from the province down, as fine as the lists go. */
async function choosePlace(code: string, calculator: Calculator): Promise<void> {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]
  for (const mark of [marks.province, marks.city, marks.county]) {
    const select = calculator.at(mark)
    if (mark === marks.province) await select.waitFor()
    else if ((await select.count()) === 0) break
    const offered = await select
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLOptionElement ? one.value : '')))
    const finest = codes.filter((one) => offered.includes(one)).at(-1)
    if (finest === undefined) break
    await select.selectOption(finest)
  }
  await calculator.at(marks.submit).click()
}

function factOf(id: string) {
  const fact = rulebook.vocabulary.flatMap(({ facts }) => facts).find((one) => one.id === id)
  if (fact === undefined) throw new Error(`no fact ${id}`)
  return fact
}
