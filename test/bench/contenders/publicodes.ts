import Engine from 'publicodes'
import { type FlatTest, flatTest, type Sign } from '../workload/flat'
import type { FlatFacts } from '../workload/profiles'
import type { RuleOfWorkload, Tree } from '../workload/rules'
import { at, type Contender, type Workload } from './contender'

/** publicodes: one engine, the situation set for each profile, every rule evaluated. */
export function publicodes({ rules, flat }: Workload): Contender {
  const engine = new Engine(rulesIn(rules, Object.keys(at(flat, 0))))
  const situations = flat.map(situationOf)
  const names = rules.map((_, index) => ruleName(index))
  return {
    name: 'publicodes',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      engine.setSituation(at(situations, index))
      for (const [rule, name] of names.entries()) {
        const { nodeValue } = engine.evaluate(name)
        if (typeof nodeValue === 'number') emit(rule, nodeValue)
      }
    },
  }
}

const ruleName = (index: number): string => `rule ${index}`

const capital = /[A-Z]/gu

/** Its names have no capitals: founded on. */
const factName = (fact: string): string =>
  fact.replace(capital, (letter) => ` ${letter.toLowerCase()}`)

function rulesIn(
  rules: readonly RuleOfWorkload[],
  facts: readonly string[],
): Readonly<Record<string, unknown>> {
  const entries = rules.map(({ conditions, base, percent, cap }, index) => [
    ruleName(index),
    {
      'applicable si': conditionOf(conditions, false),
      valeur: `${factName(base)} * ${percent}%`,
      plafond: cap,
    },
  ])
  return Object.fromEntries([...facts.map((fact) => [factName(fact), {}]), ...entries])
}

/** It has no `not` for a condition, so that negations are carried down to the tests. */
function conditionOf(tree: Tree, negated: boolean): unknown {
  if ('not' in tree) return conditionOf(tree.not, !negated)
  if ('all' in tree) return group(tree.all, negated ? 'any' : 'all', negated)
  if ('any' in tree) return group(tree.any, negated ? 'all' : 'any', negated)
  return testOf(flatTest(tree), negated)
}

const groups = { all: 'toutes ces conditions', any: 'une de ces conditions' } as const

const group = (members: readonly Tree[], kind: 'all' | 'any', negated: boolean) => ({
  [groups[kind]]: members.map((member) => conditionOf(member, negated)),
})

const opposites: Readonly<Record<Sign, Sign>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=' }

function testOf({ fact, sign, value }: FlatTest, negated: boolean): unknown {
  const name = factName(fact)
  const equal = negated ? '!=' : '='
  if (sign === 'in') {
    const tests = value.map((option) => `${name} ${equal} '${option}'`)
    return { [groups[negated ? 'all' : 'any']]: tests }
  }
  if (sign === '==') return `${name} ${equal} ${literal(value)}`
  return `${name} ${negated ? opposites[sign] : sign} ${value}`
}

function literal(value: string | number | boolean): string | number {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'string' ? `'${value}'` : value
}

const situationOf = (facts: FlatFacts): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).map(([fact, value]) => [factName(fact), literal(value)]))
