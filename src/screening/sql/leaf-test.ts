import type { FactType } from '../../profile/vocabulary'
import { interpretationOfFact } from '../../rulebook/built-in-facts'
import { indexOf, partOf } from '../../rulebook/index-of'
import type { Leaf } from '../../rulebook/rulebook'
import { compared } from './compared-test'
import { type DateSide, dateColumn, dateOfFact, fixedDate } from './date-side'
import { type Dated, happened, onOrAfter, onOrBefore } from './date-test'
import { lookupColumn, noDate } from './lookup-join'
import { type Ground, neededFact, readingOf } from './needs'
import { placeTest, registerTest } from './place-test'
import { areasOf, type Side } from './side'
import { always, atom, type Test } from './test-tree'
import { quoted } from './words'

/**
 * A leaf today, and if every event that can still come in time came; its last day where it is
 * pending, `infinity` where that has no end. Without events the two are the same and there is none.
 */
export function leafTest(leaf: Leaf, ground: Ground): Dated {
  switch (leaf.operator) {
    case 'happened':
      return happened(dateOfFact(leaf.fact, ground), ground.asOf)
    case 'onOrBefore':
      return onOrBefore(dateOfFact(leaf.fact, ground), lastDayOf(leaf, ground), ground.asOf)
    case 'onOrAfter':
      return onOrAfter(dateOfFact(leaf.fact, ground), lastDayOf(leaf, ground), ground.asOf)
    case 'within':
      return timeless(withinTest(leaf, ground))
    default: {
      const [left, right] = [sideOfFact(leaf.fact, leaf.type, ground), rightOf(leaf, ground)]
      return timeless(compared(leaf.operator, left, right, ground))
    }
  }
}

const timeless = (test: Test): Dated => ({ now: test, inTime: test, lastDay: null })

function lastDayOf({ operand, type }: Leaf, ground: Ground): DateSide & { readonly found: Test } {
  switch (operand.kind) {
    case 'value':
      return { ...fixedDate(String(operand.value)), found: always }
    case 'fact':
      return { ...dateOfFact(operand.fact, ground), found: always }
    case 'lookup': {
      const column = lookupColumn(operand, type, ground)
      return { ...dateColumn(column), found: atom(`${column} > ${noDate}`) }
    }
    default:
      throw new TypeError(`no date: ${operand.kind}`)
  }
}

function withinTest({ fact, operand }: Leaf, ground: Ground): Test {
  neededFact(fact, ground)
  if (operand.kind === 'value')
    return placeTest(quoted(fact), [operand.value].flat().map(String), ground.dialect)
  if (operand.kind !== 'register') throw new TypeError(`no area: ${operand.kind}`)
  const register = partOf(indexOf(ground.rulebook).registers, operand.register)
  return registerTest(fact, register, areasOf(register, operand.column), ground)
}

function sideOfFact(fact: string, type: FactType, ground: Ground): Side {
  const interpretation = interpretationOfFact(fact)
  if (interpretation !== undefined) {
    return { kind: 'constant', value: readingOf(interpretation, ground), type }
  }
  neededFact(fact, ground)
  return { kind: 'column', fact, sql: quoted(fact), type }
}

function rightOf({ operand, type }: Leaf, ground: Ground): Side {
  switch (operand.kind) {
    case 'value':
      return { kind: 'constant', value: operand.value, type }
    case 'fact':
      return sideOfFact(operand.fact, type, ground)
    case 'lookup':
      return { kind: 'found', sql: lookupColumn(operand, type, ground), type }
    default:
      throw new TypeError(`nothing to compare with: ${operand.kind}`)
  }
}
