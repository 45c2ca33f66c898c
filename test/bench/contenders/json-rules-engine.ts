import { type ConditionProperties, Engine, type NestedCondition } from 'json-rules-engine'
import { flatTest, type Sign } from '../workload/flat'
import type { Tree } from '../workload/rules'
import { at, type Contender, floatAmount, type Workload } from './contender'

const operators: Readonly<Record<Sign | '==' | 'in', string>> = {
  '==': 'equal',
  in: 'in',
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
}

/**
 * json-rules-engine as its documentation uses it: one engine, the rules added once, `run(facts)`
 * for each profile, the amount from the parameters of the events that come back.
 */
export function jsonRulesEngine({ rules, flat }: Workload): Contender {
  const engine = new Engine()
  for (const [index, rule] of rules.entries()) engine.addRule(engineRule(rule.conditions, index))
  return {
    name: 'json-rules-engine',
    decides: true,
    asynchronous: true,
    decide: async (index, emit) => {
      const facts = at(flat, index)
      const { events } = await engine.run(facts)
      for (const { params } of events) {
        const rule = Number(params?.rule)
        emit(rule, floatAmount(at(rules, rule), facts))
      }
    },
  }
}

/** A rule of the workload in the form of json-rules-engine. */
export const engineRule = (tree: Tree, rule: number) => ({
  conditions:
    'all' in tree ? { all: tree.all.map(engineCondition) } : { all: [engineCondition(tree)] },
  event: { type: 'award', params: { rule } },
})

function engineCondition(tree: Tree): NestedCondition {
  if ('all' in tree) return { all: tree.all.map(engineCondition) }
  if ('any' in tree) return { any: tree.any.map(engineCondition) }
  if ('not' in tree) return { not: engineCondition(tree.not) }
  const { fact, sign, value } = flatTest(tree)
  const leaf: ConditionProperties = { fact, operator: operators[sign], value }
  return leaf
}
