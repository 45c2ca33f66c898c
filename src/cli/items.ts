import { plainText } from '../explanation/page'
import type { Speech } from '../explanation/speech'
import { speechOf } from '../explanation/speech'
import type { Item } from '../items/item'
import { itemLines } from '../items/item-lines'
import { itemSpeaker } from '../items/item-messages'
import { itemTable, levelCounts } from '../items/item-table'
import { itemsCsv } from '../items/items-csv'
import { itemsOf } from '../items/items-of'
import { chosenRulebook } from './choose-rulebook'
import { contentAnswer, writtenAnswer } from './content'
import type { SharedFlags } from './flags'
import { unknownDocument } from './holdings'
import { itemsXlsx } from './items-xlsx'
import { type Answer, refusal } from './present'

/** The options of `items`. */
export interface ItemsFlags extends SharedFlags {
  readonly rulebook?: string
  readonly format?: 'text' | 'csv' | 'xlsx'
  readonly out?: string
}

/** `items [document]`: the list of policy items (事项清单) of a document, or of all. */
export async function printItems(document: string | undefined, flags: ItemsFlags): Promise<Answer> {
  const chosen = await chosenRulebook(flags.rulebook)
  if (chosen.kind === 'rejected') return refusal(chosen.issues)
  const rulebook = chosen.value
  const { documents } = rulebook
  if (document !== undefined && !documents.some(({ id }) => id === document)) {
    return refusal([unknownDocument(document, rulebook)])
  }
  const { locale } = flags
  const items = itemsOf({ locale, rulebook }).filter(
    (item) => document === undefined || item.document.id === document,
  )
  return rendered(items, speechOf({ locale, rulebook }), flags)
}

async function rendered(
  items: readonly Item[],
  speech: Speech,
  flags: ItemsFlags,
): Promise<Answer> {
  const { out } = flags
  if (flags.format === 'csv') return contentAnswer(itemsCsv(itemTable(items, speech)), out, flags)
  if (flags.format === 'xlsx') return workbook(items, speech, flags)
  const lines = itemLines(items, speech)
  if (out !== undefined) return contentAnswer(`${plainText(lines)}\n`, out, flags)
  const { version, digest } = speech.rulebook
  const summary = { items: items.length, ...levelCounts(items) }
  const json = { rulebook: { version, digest }, summary, items }
  return { exitCode: 0, json, lines, issues: [] }
}

/** A workbook is no text for a terminal, so it has to be written to a file. */
async function workbook(
  items: readonly Item[],
  speech: Speech,
  flags: ItemsFlags,
): Promise<Answer> {
  if (flags.out === undefined) {
    const expected = { zh: '写入的文件，如 items.xlsx', en: 'a file to write, such as items.xlsx' }
    return refusal([{ code: 'missing_key', path: '--out', expected, found: 'nothing' }])
  }
  const bytes = await itemsXlsx(itemTable(items, speech), itemSpeaker(speech)('sheet'))
  return writtenAnswer(bytes, flags.out, flags)
}
