import { LogicEngine } from 'json-logic-engine'
import { flatTest } from '../workload/flat'
import type { FlatFacts } from '../workload/profiles'
import type { RuleOfWorkload, Tree } from '../workload/rules'
import { at, type Contender, type Workload } from './contender'

type Logic = Readonly<Record<string, unknown>>
type Decision = (facts: FlatFacts) => unknown

/** json-logic-engine built: each rule a function, which it makes with `new Function`. */
export function jsonLogicBuilt({ rules, flat }: Workload): Contender {
  const engine = new LogicEngine()
  const built = rules.map(({ conditions }) => engine.build(logicOf(conditions)))
  return decisions('json-logic-engine, built', built, flat)
}

/** json-logic-engine interpreting its rules: no `eval`. */
export function jsonLogicInterpreted({ rules, flat }: Workload): Contender {
  const engine = new LogicEngine()
  const run = rules.map(({ conditions }): Decision => {
    const logic = logicOf(conditions)
    return (facts) => engine.run(logic, facts)
  })
  return decisions('json-logic-engine, interpreted', run, flat)
}

/** json-logic-engine built, with the amount in its logic too. */
export function jsonLogicAmounts({ rules, flat }: Workload): Contender {
  const engine = new LogicEngine()
  const built = rules.map((rule) =>
    engine.build({ if: [logicOf(rule.conditions), amountLogic(rule), null] }),
  )
  return {
    name: 'json-logic-engine, built, with amounts',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      const facts = at(flat, index)
      for (const [rule, amountOf] of built.entries()) {
        const amount = amountOf(facts)
        if (amount !== null) emit(rule, Number(amount))
      }
    },
  }
}

function decisions(name: string, run: readonly Decision[], flat: readonly FlatFacts[]): Contender {
  return {
    name,
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      const facts = at(flat, index)
      for (let rule = 0; rule < run.length; rule += 1) {
        if (run[rule]?.(facts) === true) emit(rule, null)
      }
    },
  }
}

function amountLogic({ base, percent, cap }: RuleOfWorkload): Logic {
  return { min: [{ '*': [{ var: base }, percent / 100] }, cap] }
}

function logicOf(tree: Tree): Logic {
  if ('all' in tree) return { and: tree.all.map(logicOf) }
  if ('any' in tree) return { or: tree.any.map(logicOf) }
  if ('not' in tree) return { '!': logicOf(tree.not) }
  const { fact, sign, value } = flatTest(tree)
  return { [sign]: [{ var: fact }, value] }
}
