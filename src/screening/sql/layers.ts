import { comment, indented, quoted } from './words'

/** A column that is computed from others, which may be computed too. */
export interface Computed {
  readonly name: string
  readonly sql: string
  readonly note: string | null
}

/** Columns in the order in which they can be computed, those of one layer from those before. */
export function layersOf(columns: readonly Computed[]): readonly (readonly Computed[])[] {
  const done = new Set<string>()
  const layers: (readonly Computed[])[] = []
  let rest = columns
  while (rest.length > 0) {
    const waits = ({ name, sql }: Computed): boolean =>
      rest.some((other) => other.name !== name && sql.includes(quoted(other.name)))
    const layer = rest.filter((column) => !waits(column))
    if (layer.length === 0) throw new Error('columns that rest on each other')
    for (const { name } of layer) done.add(name)
    layers.push(layer)
    rest = rest.filter(({ name }) => !done.has(name))
  }
  return layers
}

/** The select of a layer: of what there is under a name all or some columns, and besides those of the layer. */
export function layerSelect(
  layer: readonly Computed[],
  from: string,
  table: string,
  kept: readonly string[] = [`${table}.*`],
): string {
  const columns = layer.map(({ name, sql, note }) => {
    const text = sql.includes('\n') ? `(\n${indented(sql, 2)}\n)` : sql
    return `${note === null ? '' : `${comment(note)}\n`}${text} AS ${quoted(name)}`
  })
  return `SELECT\n${indented([...kept, ...columns].join(',\n'), 2)}\nFROM ${from} AS ${table}`
}
