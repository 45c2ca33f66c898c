import { readPlainDate } from '../calendar/plain-date'
import type { Bilingual } from '../issue/issue'
import { type Parsed, refused } from '../issue/parsed'
import { readable, type Shape } from '../issue/shape'
import { readCount, readDecimal, readMoney } from '../money/read-money'
import { readPlace } from './place'
import type { FactValue, Stated } from './value'
import type { Fact, FactType } from './vocabulary'

type ReadFact = (input: unknown, fact: Fact) => Parsed<FactValue>

const readers: Readonly<Record<FactType, ReadFact>> = {
  boolean: readBoolean,
  money: readMoney,
  count: readCount,
  decimal: readDecimal,
  date: readPlainDate,
  choice: readChoice,
  choices: readChoices,
  place: readPlace,
}

/** One stated value of a fact, in any of the accepted forms of its type, as its canonical form. */
export function readFact(input: unknown, fact: Fact): Parsed<FactValue> {
  return readers[fact.type](input, fact)
}

/** The shape of one fact in a profile: its value, `null` for absent; leave it out for unknown. */
export function factShape(fact: Fact): Shape<Stated> {
  const shape = readable((input) => readFact(input, fact))
  return (input, path, faults) => (input === null ? null : shape(input, path, faults))
}

function readBoolean(input: unknown): Parsed<FactValue> {
  return typeof input === 'boolean'
    ? { kind: 'accepted', value: input }
    : refused('wrong_type', { zh: 'true 或 false', en: 'true or false' }, input)
}

function readChoice(input: unknown, fact: Fact): Parsed<FactValue> {
  const names = Object.keys(fact.options ?? {})
  return typeof input === 'string' && names.includes(input)
    ? { kind: 'accepted', value: input }
    : refused('wrong_value', optionsText(fact), input)
}

function readChoices(input: unknown, fact: Fact): Parsed<FactValue> {
  if (!Array.isArray(input)) {
    return refused('wrong_type', { zh: '选项列表', en: 'a list of options' }, input)
  }
  for (const item of input) {
    const choice = readChoice(item, fact)
    if (choice.kind === 'rejected') return choice
  }
  return { kind: 'accepted', value: [...new Set(input.map(String))].sort() }
}

function optionsText(fact: Fact): Bilingual {
  const options = Object.entries(fact.options ?? {})
  return {
    zh: options.map(([name, title]) => `\`${name}\`（${title.zh}）`).join('、'),
    en: options.map(([name, title]) => `\`${name}\` (${title.en})`).join(', '),
  }
}
