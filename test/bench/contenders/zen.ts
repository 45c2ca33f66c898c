import { ZenEngine } from '@gorules/zen-engine'
import { flatTest } from '../workload/flat'
import type { RuleOfWorkload, Tree } from '../workload/rules'
import { at, type Contender, type Workload } from './contender'

/** ZEN: a decision (JDM) with an expression for every rule, evaluated for each profile. */
export function zen({ rules, flat }: Workload): Contender {
  const decision = new ZenEngine().createDecision(decisionOf(rules))
  return {
    name: 'ZEN',
    decides: true,
    asynchronous: true,
    decide: async (index, emit) => {
      const { result } = await decision.evaluate(at(flat, index))
      for (const [key, amount] of Object.entries(Object(result))) {
        if (typeof amount === 'number') emit(Number(key.slice(1)), amount)
      }
    },
  }
}

function decisionOf(rules: readonly RuleOfWorkload[]) {
  const expressions = rules.map(({ conditions, base, percent, cap }, index) => {
    const amount = `min([${base} * ${percent / 100}, ${cap}])`
    const value = `${expressionOf(conditions)} ? ${amount} : null`
    return { id: String(index), key: `r${index}`, value }
  })
  const node = (id: string, type: string, content: object) => ({
    ...{ id, name: id, type, content },
    position: { x: 0, y: 0 },
  })
  const edge = (from: string, to: string) => ({
    ...{ id: `${from}-${to}`, type: 'edge' },
    ...{ sourceId: from, targetId: to },
  })
  return {
    nodes: [
      node('facts', 'inputNode', {}),
      node('rules', 'expressionNode', { expressions }),
      node('awards', 'outputNode', {}),
    ],
    edges: [edge('facts', 'rules'), edge('rules', 'awards')],
  }
}

function expressionOf(tree: Tree): string {
  if ('all' in tree) return `(${tree.all.map(expressionOf).join(' and ')})`
  if ('any' in tree) return `(${tree.any.map(expressionOf).join(' or ')})`
  if ('not' in tree) return `not (${expressionOf(tree.not)})`
  const { fact, sign, value } = flatTest(tree)
  return `${fact} ${sign} ${JSON.stringify(value)}`
}
