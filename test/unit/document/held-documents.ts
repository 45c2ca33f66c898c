import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type HeldDocument, holdDocument } from '../../../src/document/citation'
import type { DocumentFacts } from '../../../src/document/document-facts'
import { documentFacts } from '../../../src/document/document-format'

export const documentIds = [
  'sichuan-2017',
  'guizhou-2016',
  'zhejiang-undated',
  'ningxia-undated',
  'qinghai-2016',
] as const

export type DocumentId = (typeof documentIds)[number]

const fileOf = (id: DocumentId, name: string): string =>
  readFileSync(new URL(`../../../seeds/documents/${id}/${name}`, import.meta.url), 'utf8')

export const textOf = (id: DocumentId): string => fileOf(id, 'text.txt')

export const factsOf = (id: DocumentId): DocumentFacts =>
  documentFacts.parse(parse(fileOf(id, 'document.yaml')))

export function heldDocument(id: DocumentId): HeldDocument {
  const held = holdDocument(factsOf(id), textOf(id))
  if (held.kind === 'rejected') throw new Error(JSON.stringify(held.issues))
  return held.value
}
