import { variables } from '../src/config/variables'

/** The table of variables for the README, in Markdown. */
export function variableTable(): string {
  const rows = Object.entries(variables.shape).map(([name, schema]) => {
    const initial = schema.safeParse(undefined)
    const value = initial.success ? initial.data : undefined
    const shown = typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '')
    return `| \`${name}\` | ${shown} | ${schema.description ?? ''} |`
  })
  return ['| variable | default | 含义 meaning |', '|---|---|---|', ...rows].join('\n')
}
