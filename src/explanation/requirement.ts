import type { Expected } from '../evaluation/finding'
import type { OperatorName } from '../rulebook/condition-format'
import { partOf } from '../rulebook/index-of'
import type { Operand } from '../rulebook/rulebook'
import type { Say } from './messages'
import { factTitle } from './names'
import type { Speech } from './speech'
import { valueWords } from './value-words'

/** A comparison without what is stated: of a finding, or of a rule by itself. */
export interface Comparison {
  readonly fact: string
  readonly operator: OperatorName
  readonly expected: Expected
}

type Writer = (say: Say, value: string, expected: Expected) => string

const writers: Readonly<Record<OperatorName, Writer>> = {
  is: (say, value) => say('isValue', { value }),
  oneOf: (say, values) => say('oneOfValues', { values }),
  includesAny: (say, values, expected) =>
    say(isSingle(expected) ? 'includesOne' : 'includesAny', { values }),
  includesAll: (say, values, expected) =>
    say(isSingle(expected) ? 'includesOne' : 'includesAll', { values }),
  atLeast: (say, value) => say('atLeast', { value }),
  atMost: (say, value) => say('atMost', { value }),
  above: (say, value) => say('above', { value }),
  below: (say, value) => say('below', { value }),
  onOrBefore: (say, value) => say('onOrBefore', { value }),
  onOrAfter: (say, value) => say('onOrAfter', { value }),
  happened: (say) => say('happened'),
  within: (say, value) => say('within', { value }),
}

/** What a comparison requires: `不低于3000万元`, `on or before 14 March 2020`. */
export function requirementWords({ fact, operator, expected }: Comparison, speech: Speech): string {
  return writers[operator](speech.say, expectedWords(fact, expected, speech), expected)
}

function expectedWords(fact: string, expected: Expected, speech: Speech): string {
  const { say, pick, index } = speech
  switch (expected.kind) {
    case 'none':
      return ''
    case 'value':
      return valueWords(expected.value, fact, speech)
    case 'fact': {
      const title = factTitle(expected.fact, speech)
      if (expected.value === null) return title
      const value = valueWords(expected.value, expected.fact, speech)
      return say('valueOfFact', { title, value })
    }
    case 'register':
      return say('inRegister', { register: pick(partOf(index.registers, expected.register).title) })
    case 'lookup': {
      const register = pick(partOf(index.registers, expected.register).title)
      if (expected.value === null) return say('valueInRegister', { register })
      const value = valueWords(expected.value, fact, speech)
      return say('valueInRegisterIs', { register, value })
    }
  }
}

const isSingle = (expected: Expected): boolean =>
  expected.kind === 'value' && typeof expected.value === 'object' && expected.value.length === 1

/** What an operand requires before anything is stated. */
export function expectedOf(operand: Operand): Expected {
  switch (operand.kind) {
    case 'none':
      return { kind: 'none' }
    case 'value':
      return { kind: 'value', value: operand.value }
    case 'fact':
      return { kind: 'fact', fact: operand.fact, value: null }
    case 'register':
      return { kind: 'register', register: operand.register }
    case 'lookup':
      return { kind: 'lookup', register: operand.register, value: null }
  }
}
