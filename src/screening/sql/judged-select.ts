import type { RuleAmount } from './amount-columns'
import type { ConditionTest } from './condition-test'
import { layerSelect, layersOf } from './layers'
import { testLines, testText } from './test-tree'
import { indented, quoted } from './words'

/** A table of facts: its name, and those of the columns that rules read by their quoted names. */
export interface FactsTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** Where the facts of a rule come from, and what is asked of them above. */
export interface Use {
  readonly above: readonly string[]
  readonly keys: readonly string[]
  readonly facts: FactsTable
}

/** The facts with what a condition comes to and the steps of an amount, and no more than is read above. */
export function judgedSelect(test: ConditionTest, amount: RuleAmount | null, use: Use): string {
  const tests = [
    `(\n${indented(testLines(test.now), 2)}\n) AS met`,
    ...(test.lastDay === null
      ? []
      : [`(${testText(test.inTime)}) AS met_in_time`, `${test.lastDayThen} AS last_day`]),
  ]
  const layers = layersOf(amount?.steps ?? [])
  const judged = [...use.keys, 'met', ...(test.lastDay === null ? [] : ['met_in_time', 'last_day'])]
  const names = new Set(use.facts.columns)
  const sqlOf = (below: number): readonly string[] =>
    layers.slice(below).flatMap((layer) => layer.map(({ sql }) => sql))
  /** Of what there is, what is read above so many layers. */
  const read = (below: number): readonly string[] => namesIn([...use.above, ...sqlOf(below)], names)
  const columns = [...use.keys, ...read(0), ...tests].join(',\n')
  const first = `SELECT\n${indented(columns, 2)}\nFROM ${quoted(use.facts.name)} AS facts`
  return layers.reduce((inner, layer, index) => {
    const from = `(\n${indented(inner, 2)}\n)`
    const kept = [...judged, ...read(index + 1)]
    for (const { name } of layer) names.add(name)
    return layerSelect(layer, from, 'step', kept)
  }, first)
}

/** Those of some names that texts read, as they stand there. */
function namesIn(texts: readonly string[], names: ReadonlySet<string>): readonly string[] {
  const text = texts.join('\n')
  return [...names].map(quoted).filter((name) => text.includes(name))
}
