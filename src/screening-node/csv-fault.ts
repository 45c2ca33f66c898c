import type { Issue } from '../issue/issue'
import type { TextRow } from '../table/csv-rows'

// A row that is no record is handed on as a line that says so, which is no JSON; so it is rejected
// where it stands, with these words.

const start = 'CSV: '
const open = 'open quote'

/** The line of a row whose cells are not those of the heading. */
export const faultLine = ({ cells, fault }: TextRow, columns: number): string =>
  `${start}${fault === undefined ? `${cells.length}/${columns}` : open}`

/** What is wrong with a row that was handed on so; null for every other line. */
export function rowFault(line: string): Issue | null {
  if (line === `${start}${open}`) {
    const expected = {
      zh: '引号成对、不超过 250000 个字符的一行',
      en: 'a row of at most 250000 characters with its quotes in pairs',
    }
    return { code: 'malformed', path: '', expected, found: 'an open quote, or a longer row' }
  }
  const [, cells, columns] = /^CSV: (\d{1,9})\/(\d{1,9})$/u.exec(line) ?? []
  if (cells === undefined || columns === undefined) return null
  const expected = { zh: `与表头一样的${columns}格`, en: `${columns} cells, as the heading has` }
  return { code: 'malformed', path: '', expected, found: `${cells} cells` }
}
