import type { Fact, Vocabulary } from 'incentive-rules/calculator'
import { placeWords } from './places'
import { listed, pick, say } from './say'

/** A value of a fact for people, as it is stated. */
export function valueWords(fact: string, value: unknown, vocabulary: Vocabulary): string {
  const found = vocabulary.flatMap(({ facts }) => facts).find(({ id }) => id === fact)
  if (value === undefined) return say('notStated')
  if (value === null) return say(found?.type === 'date' ? 'notYet' : 'absent')
  if (found === undefined) return String(value)
  return Array.isArray(value) ? choicesWords(value, found) : oneWords(value, found)
}

function choicesWords(values: readonly unknown[], fact: Fact): string {
  if (values.length === 0) return say('noneOfThese')
  return listed(values.map((one) => oneWords(one, fact)))
}

function oneWords(value: unknown, fact: Fact): string {
  const text = String(value)
  const title =
    fact.options !== undefined && Object.hasOwn(fact.options, text) ? fact.options[text] : undefined
  if (title !== undefined) return pick(title)
  switch (fact.type) {
    case 'boolean':
      return say(value === true ? 'yes' : 'no')
    case 'place':
      return placeWords(text)
    case 'money':
      return moneyWords(text)
    case 'date':
      return dateWords(text)
    default:
      return fact.unit === undefined ? text : `${text} ${pick(fact.unit)}`
  }
}

/** An amount as it is stated; whole ten-thousands are shown as such. */
export function moneyWords(text: string): string {
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return text
  const [whole = '0', fraction] = text.split('.')
  const isRound = fraction === undefined && whole.length > 4 && whole.endsWith('0000')
  if (isRound) return say('inWan', { figure: grouped(whole.slice(0, -4)), all: grouped(whole) })
  return say('inYuan', { figure: grouped(whole) + (fraction === undefined ? '' : `.${fraction}`) })
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',')

const months =
  'January February March April May June July August September October November December'

/** A day as it is stated; `2018年3月14日`, or `14 March 2018`. */
export function dateWords(text: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (found === null) return text
  const [, year = '', month = '', day = ''] = found
  const name = months.split(' ')[Number(month) - 1] ?? month
  return say('dateWords', { year, month: String(Number(month)), day: String(Number(day)), name })
}
