import { flatTest } from '../workload/flat'
import type { FlatFacts } from '../workload/profiles'
import type { RuleOfWorkload, Tree } from '../workload/rules'
import { at, type Contender, type Emit, type Workload } from './contender'

type Decide = (facts: FlatFacts, emit: Emit) => void

/**
 * The rules as somebody would write them by hand in plain JavaScript: one `if` for each, in two
 * values, amounts in binary floating point. Sixty rules make a function.
 */
export async function handWritten({ rules, flat }: Workload): Promise<Contender> {
  const functions = await compiled(rules)
  return {
    name: 'hand-written JavaScript',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      const facts = at(flat, index)
      for (const decide of functions) decide(facts, emit)
    },
  }
}

async function compiled(rules: readonly RuleOfWorkload[]): Promise<readonly Decide[]> {
  const functions: string[] = []
  for (let from = 0; from < rules.length; from += 60) {
    const lines = rules.slice(from, from + 60).map((rule, index) => lineOf(rule, from + index))
    functions.push(`(facts, emit) => {\n${lines.join('\n')}\n}`)
  }
  const text = `export const functions = [\n${functions.join(',\n')}\n]\n`
  const module: { readonly functions: readonly Decide[] } = await import(
    `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`
  )
  return module.functions
}

const lineOf = ({ conditions, base, percent, cap }: RuleOfWorkload, index: number): string =>
  `if (${sourceOf(conditions)}) emit(${index}, Math.min(facts.${base} * ${percent / 100}, ${cap}))`

function sourceOf(tree: Tree): string {
  if ('all' in tree) return `(${tree.all.map(sourceOf).join(' && ')})`
  if ('any' in tree) return `(${tree.any.map(sourceOf).join(' || ')})`
  if ('not' in tree) return `!${sourceOf(tree.not)}`
  const { fact, sign, value } = flatTest(tree)
  const name = `facts.${fact}`
  if (sign === 'in') {
    return `(${value.map((option) => `${name} === ${JSON.stringify(option)}`).join(' || ')})`
  }
  return `(${name} ${sign === '==' ? '===' : sign} ${JSON.stringify(value)})`
}
