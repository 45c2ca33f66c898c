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

const scales = [
  { zeros: 8, unit: '亿元' },
  { zeros: 4, unit: '万元' },
] as const

/** An amount of yuan as decimal text in words; what is stated in words already stays as it is. */
export function moneyWords(text: string): string {
  const found = /^(\d+)(?:\.(\d+))?$/u.exec(text)
  if (found === null) return text
  const [, whole = '0', fraction = ''] = found
  const all = grouped(whole) + (fraction === '' ? '' : `.${fraction}`)
  const scale = scales.find(({ zeros }) => whole.length > zeros)
  if (scale === undefined) return say('money', { figure: text, unit: '元', all })
  return say('money', { figure: shifted(whole, fraction, scale.zeros), unit: scale.unit, all })
}

/** Decimal text with its point so many places further to the left. */
function shifted(whole: string, fraction: string, places: number): string {
  const rest = (whole.slice(-places) + fraction).replace(/0+$/u, '')
  return whole.slice(0, -places) + (rest === '' ? '' : `.${rest}`)
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
