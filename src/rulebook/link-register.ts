import type { Scope } from './link-scope'
import type { Register } from './rulebook'

/** Checks that a register and columns of it are held. */
export function checkColumns(
  id: string,
  columns: readonly string[],
  path: string,
  { library, report }: Scope,
): void {
  const register = library.registers.get(id)
  if (register === undefined) {
    const held = [...library.registers.keys()].join(', ')
    report('unknown_register', `${path}.register`, held, id)
    return
  }
  for (const column of columns.filter((name) => !register.columns.includes(name))) {
    report('unknown_column', path, register.columns.join(', '), column)
  }
}

/** The cells of a column; none where there is no such column. */
export function cellsOf(register: Register | undefined, column: string): readonly string[] {
  const at = register?.columns.indexOf(column) ?? -1
  return at === -1 ? [] : (register?.rows ?? []).map((row) => row[at] ?? '')
}
