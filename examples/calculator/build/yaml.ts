import type { Plugin } from 'vite'
import { parse } from 'yaml'

/** YAML files as modules: the example enterprises of the package. */
export function yaml(): Plugin {
  return {
    name: 'yaml',
    transform: (source, id) =>
      id.endsWith('.yaml')
        ? { code: `export const content = ${JSON.stringify(parse(source))}`, map: null }
        : undefined,
  }
}
