import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Ground, linkedAlone } from './ground'
import { type Metadata, metadataOf } from './metadata'

export const metadataFile = new URL('metadata.yaml', import.meta.url)

/** The table as it was read and kept. */
export const heldMetadata = (): unknown => parse(readFileSync(metadataFile, 'utf8'))

/** The table as the rules have it now. */
export function allMetadata(ground: Ground): Readonly<Record<string, Metadata>> {
  const rules = [...ground.rules].map(([id, { content }]): [string, Metadata] => {
    const linked = linkedAlone(content, ground)
    if (linked.kind === 'refused') throw new Error(linked.issues.join('\n'))
    return [id, metadataOf(linked.rule, linked.rulebook)]
  })
  return Object.fromEntries(rules)
}
