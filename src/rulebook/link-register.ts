import type { Scope } from './link-scope'
import type { Register } from './rulebook'

/** A column that is named, and the place where it is. */
export interface NamedColumn {
  readonly column: string
  readonly at: string
}

/** Checks that a register and columns of it are held. */
export function checkColumns(
  id: string,
  columns: readonly NamedColumn[],
  path: string,
  { library, report }: Scope,
): void {
  const register = library.registers.get(id)
  if (register === undefined) {
    const held = [...library.registers.keys()].join(', ')
    report('unknown_register', `${path}.register`, held, id)
    return
  }
  for (const { column, at } of columns.filter((one) => !register.columns.includes(one.column))) {
    report('unknown_column', at, register.columns.join(', '), column)
  }
}

/** The cells of a column; none where there is no such column. */
export function cellsOf(register: Register | undefined, column: string): readonly string[] {
  const at = register?.columns.indexOf(column) ?? -1
  return at === -1 ? [] : (register?.rows ?? []).map((row) => row[at] ?? '')
}
