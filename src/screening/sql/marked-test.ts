import type { Fact } from '../../profile/vocabulary'
import type { OperatorName } from '../../rulebook/condition-format'
import { indexOf, partOf } from '../../rulebook/index-of'
import { bitsOf, NeedsTexts, noListBit } from './marks'
import type { Ground } from './needs'
import type { Side } from './side'
import { all, atom, not, type Test } from './test-tree'

/** A comparison of options that stand as bits, as it is of texts: unknown is null, none is no option. */
export function markedTest(operator: OperatorName, left: Side, right: Side, ground: Ground): Test {
  const [one, other] = left.kind === 'constant' ? [right, left] : [left, right]
  if (one.kind !== 'column') throw new TypeError('options are stated or written in a rule')
  const fact = factOf(one.fact, ground)
  if (other.kind === 'constant') {
    const bits = bitsOf([other.value].flat().map(String), fact)
    return atom(operator === 'includesAll' ? hasAll(one.sql, bits) : hasSome(one.sql, bits))
  }
  if (other.kind !== 'column' || !haveSameOptions(fact, factOf(other.fact, ground))) {
    throw new NeedsTexts('bits of different options')
  }
  if (one.type !== 'choices')
    return all([atom(`${one.sql} = ${other.sql}`), atom(`${one.sql} <> 0`)])
  const test = operator === 'includesAll' ? hasAll(one.sql, other.sql) : hasSome(one.sql, other.sql)
  const isThere = [one, other].map(({ sql }) => not(atom(hasSome(sql, String(noListBit)))))
  return all([atom(test), ...isThere])
}

const factOf = (id: string, { rulebook }: Ground): Fact => partOf(indexOf(rulebook).facts, id)

const haveSameOptions = ({ options: one = {} }: Fact, { options: other = {} }: Fact): boolean =>
  Object.keys(one).join() === Object.keys(other).join()

const hasAll = (bits: string, wanted: string): string => `(${bits} & ${wanted}) = ${wanted}`
const hasSome = (bits: string, wanted: string): string => `(${bits} & ${wanted}) <> 0`
