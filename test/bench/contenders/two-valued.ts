import { flatTest } from '../workload/flat'
import { type FlatFacts, flatFacts } from '../workload/profiles'
import type { Tree } from '../workload/rules'
import { at, type Contender, floatAmount } from './contender'
import type { OwnWorkload } from './ours'

type Meets = (facts: FlatFacts) => boolean

// TODO(compiled): with the profile reader and the amounts of the compiled executor
/** Closures like those of the compiled executor, in two values. */
export function twoValued({ rules, profiles }: OwnWorkload): Contender {
  const flat = profiles.map(flatFacts)
  const closures = rules.map(({ conditions }) => closureOf(conditions))
  return {
    name: 'incentive-rules: two-valued twin',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      const facts = at(flat, index)
      for (let rule = 0; rule < closures.length; rule += 1) {
        if (closures[rule]?.(facts) === true) emit(rule, floatAmount(at(rules, rule), facts))
      }
    },
  }
}

function closureOf(tree: Tree): Meets {
  if ('all' in tree) {
    const members = tree.all.map(closureOf)
    return (facts) => members.every((member) => member(facts))
  }
  if ('any' in tree) {
    const members = tree.any.map(closureOf)
    return (facts) => members.some((member) => member(facts))
  }
  if ('not' in tree) {
    const member = closureOf(tree.not)
    return (facts) => !member(facts)
  }
  const { fact, sign, value } = flatTest(tree)
  const number = Number(value)
  const tests: Readonly<Record<typeof sign, Meets>> = {
    '==': (facts) => facts[fact] === value,
    in: (facts) => typeof value === 'object' && value.includes(String(facts[fact])),
    '>=': (facts) => Number(facts[fact]) >= number,
    '>': (facts) => Number(facts[fact]) > number,
    '<=': (facts) => Number(facts[fact]) <= number,
    '<': (facts) => Number(facts[fact]) < number,
  }
  return tests[sign]
}
