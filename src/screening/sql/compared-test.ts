import { asPlainDate } from '../../calendar/plain-date'
import { operators } from '../../condition/operators'
import { known } from '../../fact/fact-state'
import type { FactValue } from '../../profile/value'
import type { OperatorName } from '../../rulebook/condition-format'
import { isNumberType } from './dialect'
import { markedTest } from './marked-test'
import type { Ground } from './needs'
import { numberLiteral } from './number-text'
import type { Side } from './side'
import { all, atom, constant, not, type Test } from './test-tree'
import { listLiteral, quoted, textLiteral } from './words'

type Comparison = Exclude<OperatorName, 'onOrBefore' | 'onOrAfter' | 'happened' | 'within'>

/**
 * A comparison. It is false where a side is known not to exist, which a number says by -1, a choice by
 * an empty text, several choices by a list of that, and yes or no by a column of its own.
 */
export function compared(operator: Comparison, left: Side, right: Side, ground: Ground): Test {
  if (left.kind === 'constant' && right.kind === 'constant') {
    return ofConstants(operator, left.value, right.value)
  }
  if (isNumberType(left.type)) return ofNumbers(operator, left, right, ground)
  if (left.type === 'boolean') return ofBooleans(left, right, ground)
  if (ground.dialect.marks === 'numbers') return markedTest(operator, left, right, ground)
  return left.type === 'choices' ? ofLists(operator, left, right) : ofChoices(left, right)
}

function ofConstants(operator: Comparison, left: FactValue, right: FactValue): Test {
  // the date plays no part in a comparison
  const { kind } = operators[operator](known(left), known(right), asPlainDate('2000-01-01'))
  return constant(kind === 'satisfied')
}

const signs: Partial<Readonly<Record<Comparison, string>>> = {
  is: '=',
  atLeast: '>=',
  atMost: '<=',
  above: '>',
  below: '<',
}

function ofNumbers(operator: Comparison, left: Side, right: Side, { dialect }: Ground): Test {
  const text = (side: Side): string =>
    side.kind === 'constant' ? numberLiteral(String(side.value), dialect) : side.sql
  const test = atom(`${text(left)} ${signs[operator] ?? '='} ${text(right)}`)
  // -1 is below every number of a rule
  const excluded = right.kind === 'constant' && (operator === 'atLeast' || operator === 'above')
  const isThere = [left, right].flatMap((side) =>
    side.kind === 'constant' || excluded ? [] : [atom(`${side.sql} >= 0`)],
  )
  return all([test, ...isThere])
}

function ofBooleans(left: Side, right: Side, { needs }: Ground): Test {
  const isThere = (side: Side): readonly Test[] => {
    if (side.kind !== 'column') return []
    needs.absences.add(side.fact)
    return [not(atom(quoted(`${side.fact} absent`)))]
  }
  const [one, other] = left.kind === 'constant' ? [right, left] : [left, right]
  if (one.kind === 'constant') throw new TypeError('two constants')
  if (other.kind !== 'constant') {
    return all([atom(`${one.sql} = ${other.sql}`), ...isThere(one), ...isThere(other)])
  }
  if (other.value === true) return atom(one.sql)
  return all([not(atom(one.sql)), ...isThere(one)])
}

function ofChoices(left: Side, right: Side): Test {
  const [one, other] = left.kind === 'constant' ? [right, left] : [left, right]
  if (one.kind === 'constant') throw new TypeError('two constants')
  if (other.kind !== 'constant') {
    return all([atom(`${one.sql} = ${other.sql}`), atom(`${one.sql} <> ''`)])
  }
  const options = [other.value].flat().map(String)
  const [only] = options
  return atom(
    options.length === 1 && only !== undefined
      ? `${one.sql} = ${textLiteral(only)}`
      : `${one.sql} IN (${options.map(textLiteral).join(', ')})`,
  )
}

function ofLists(operator: Comparison, left: Side, right: Side): Test {
  if (left.kind === 'constant') throw new TypeError('no list of a rule is asked for its items')
  const sign = operator === 'includesAll' ? '@>' : '&&'
  if (right.kind === 'constant') {
    const options = [right.value].flat().map(String)
    return atom(`${left.sql} ${sign} ${listLiteral(options)}`)
  }
  const isThere = (side: Side): readonly Test[] =>
    side.kind === 'constant' ? [] : [not(atom(`${side.sql} && ${listLiteral([''])}`))]
  return all([atom(`${left.sql} ${sign} ${right.sql}`), ...isThere(left), ...isThere(right)])
}
