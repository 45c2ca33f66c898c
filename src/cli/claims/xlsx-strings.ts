import { inflated } from './inflate'
import type { Book } from './xlsx-book'
import { hear } from './xml'

// all texts of a workbook are held at once, since cells point at them in any order
const mostBytes = 200_000_000
/** A text beyond this length is told apart from one that fits a cell, and is not kept. */
export const longestText = 32_768

/** The texts that the cells of a workbook share, without their readings (拼音, ふりがな). */
export async function sharedStringsOf({ file, parts }: Book): Promise<readonly string[]> {
  const entry = parts.get('sharedStrings')
  const strings: string[] = []
  if (entry === undefined) return strings
  const gathered = textGatherer()
  await hear(file, inflated(file, entry, mostBytes), {
    open: (name) => {
      if (name === 'si') gathered.begin()
      gathered.open(name)
    },
    close: (name) => {
      gathered.close(name)
      if (name === 'si') strings.push(gathered.text())
    },
    text: gathered.add,
  })
  return strings
}

/** Gathers the text of a cell from its runs, and leaves out how it is read aloud. */
export function textGatherer() {
  let text = ''
  let isText = false
  let isReading = false
  return {
    begin: (): void => {
      text = ''
    },
    open: (name: string): void => {
      if (name === 't') isText = true
      if (name === 'rPh') isReading = true
    },
    close: (name: string): void => {
      if (name === 't') isText = false
      if (name === 'rPh') isReading = false
    },
    add: (part: string): void => {
      if (isText && !isReading && text.length < longestText) text += part
    },
    text: (): string => text.replace(/_x000D_\n?/g, '\n').replace(/\r\n?/g, '\n'),
  }
}
