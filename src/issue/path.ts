import { excerptOf } from './excerpt'

const longestKey = 60

/** `projects[0].investment` from its parts; a key with other characters is quoted. */
export function pathText(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>(
    (path, part) => (typeof part === 'number' ? `${path}[${part}]` : pathTo(path, String(part))),
    '',
  )
}

/** The path of an entry of what stands at a path. */
export function pathTo(path: string, key: string): string {
  if (key.length > longestKey || !/^[\p{L}\p{N}_-]+$/u.test(key)) {
    return `${path}[${excerptOf(key)}]`
  }
  return path === '' ? key : `${path}.${key}`
}

/** The keys and indexes of a path, as text; a key that was too long to be shown stays cut. */
export function partsOf(path: string): readonly string[] {
  const parts = path.matchAll(/\["(.*?)"\]|\[(\d+)\]|([^.[\]]+)/gu)
  return [...parts].map(([, quoted, index, key]) => quoted ?? index ?? key ?? '')
}
