import type { Step } from '../amount/amount'
import { asPlainDate, formatDate } from '../calendar/plain-date'
import { formatInterval, formatMoney, formatRate } from '../money/format-money'
import { type Interval, isExact } from '../money/interval'
import type { FactValue } from '../profile/value'
import type { FactType } from '../profile/vocabulary'
import { interpretationOfFact } from '../rulebook/built-in-facts'
import { optionTitle } from './names'
import { placeWords } from './place-words'
import { listed, type Speech } from './speech'

/** A value of a fact for people; `null` is what is known not to exist or not to have happened. */
export function valueWords(value: FactValue | null, fact: string, speech: Speech): string {
  const interpretation = interpretationOfFact(fact)
  if (interpretation !== undefined) return optionTitle(interpretation, String(value), speech)
  // derived facts and the date of force are dates
  const type = speech.index.facts.get(fact)?.type ?? 'date'
  if (value === null) return speech.say(type === 'date' ? 'notYet' : 'absent')
  return writers[type](value, fact, speech)
}

/** An amount of money that may be a range; one without any bound is said to be open. */
export function moneyWords(interval: Interval, { locale, say }: Speech): string {
  return interval.low === '0' && interval.high === null
    ? say('unbounded')
    : formatInterval(interval, locale)
}

/** A number that may be a range. */
export const numberWords = (interval: Interval, speech: Speech): string =>
  rangeWords(interval, (value) => value, speech)

/** A rate that may be a range, in percent. */
export const rateWords = (interval: Interval, speech: Speech): string =>
  rangeWords(interval, formatRate, speech)

/** What an interval of a unit is in words. */
export const writersOfUnit = {
  yuan: moneyWords,
  rate: rateWords,
  number: numberWords,
} as const satisfies Record<Step['unit'], (value: Interval, speech: Speech) => string>

function rangeWords(interval: Interval, write: (value: string) => string, { say }: Speech): string {
  const low = write(interval.low)
  if (interval.high === null) return say('rangeOpen', { low })
  return isExact(interval) ? low : say('range', { low, high: write(interval.high) })
}

type Writer = (value: FactValue, fact: string, speech: Speech) => string

const writers: Readonly<Record<FactType, Writer>> = {
  boolean: (value, _, { say }) => say(value === true ? 'yes' : 'no'),
  money: (value, _, { locale }) => formatMoney(String(value), locale),
  count: quantityWords,
  decimal: quantityWords,
  date: (value, _, { locale }) => formatDate(asPlainDate(String(value)), locale),
  choice: choiceWords,
  choices: choiceWords,
  place: (value, _, speech) =>
    listed(
      textsOf(value).map((code) => placeWords(code, speech)),
      speech,
    ),
}

/** A number with its unit. */
export function quantityWords(value: FactValue, fact: string, speech: Speech): string {
  const unit = speech.index.facts.get(fact)?.unit
  const number = String(value)
  return unit === undefined
    ? number
    : speech.say('quantity', { value: number, unit: speech.pick(unit) })
}

function choiceWords(value: FactValue, fact: string, speech: Speech): string {
  const options = speech.index.facts.get(fact)?.options ?? {}
  const titles = textsOf(value).map((name) => {
    const title = options[name]
    return speech.say('quoted', { text: title === undefined ? name : speech.pick(title) })
  })
  return titles.length === 0 ? speech.say('emptyList') : listed(titles, speech)
}

const textsOf = (value: FactValue): readonly string[] =>
  typeof value === 'object' ? value : [String(value)]
