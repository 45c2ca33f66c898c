import type { DaySystem } from '../../calendar/spreadsheet-date'
import type { Bilingual } from '../../issue/issue'
import { fileFault } from '../../table/file-fault'
import { inflated } from './inflate'
import { hear } from './xml'
import type { ZipEntry } from './zip-archive'

/** One sheet of a workbook, with the part that holds it. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly entry: ZipEntry
}

/** What a workbook says of itself before any of its cells. */
export interface Book {
  readonly file: string
  readonly sheets: readonly Sheet[]
  readonly days: DaySystem
  /** Parts by the kind of their relation: styles, sharedStrings. */
  readonly parts: ReadonlyMap<string, ZipEntry>
}

const workbook: Bilingual = { zh: 'Excel 工作簿（XLSX）', en: 'an Excel workbook (XLSX)' }
// lists of parts and sheets are small
const mostBytes = 10_000_000

type Entries = ReadonlyMap<string, ZipEntry>

/** Reads which sheets and parts a workbook has. */
export async function readBook(file: string, entries: Entries): Promise<Book> {
  const relations = await relationsOf(file, entries, '')
  const main = relations.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const entry = entries.get(main)
  if (entry === undefined) throw fileFault(file, 'malformed', workbook, 'an archive without one')
  const parts = await relationsOf(file, entries, main)
  const { sheets, days } = await sheetsOf(file, entry)
  return {
    file,
    days,
    sheets: sheets.flatMap(({ relation, ...sheet }) => {
      const target = parts.find(({ id }) => id === relation)?.target
      const held = target === undefined ? undefined : entries.get(target)
      return held === undefined ? [] : [{ ...sheet, entry: held }]
    }),
    parts: new Map(
      parts.flatMap(({ kind, target }) => {
        const part = entries.get(target)
        return part === undefined ? [] : [[kind, part] as const]
      }),
    ),
  }
}

interface Relation {
  readonly id: string
  readonly kind: string
  readonly target: string
}

/** What a part points at; the empty name stands for the archive itself. */
async function relationsOf(
  file: string,
  entries: Entries,
  part: string,
): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const entry = entries.get(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  if (entry === undefined) return relations
  await hear(file, inflated(file, entry, mostBytes), {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const target = attribute('Target') ?? ''
      relations.push({
        id: attribute('Id') ?? '',
        kind: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
}

interface NamedSheet {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

async function sheetsOf(file: string, entry: ZipEntry) {
  const sheets: NamedSheet[] = []
  let days: DaySystem = 1900
  await hear(file, inflated(file, entry, mostBytes), {
    open: (name, attribute) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attribute('date1904') ?? '')) days = 1904
      if (name !== 'sheet') return
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        relation: attribute('r:id') ?? attribute('id') ?? '',
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, days }
}
