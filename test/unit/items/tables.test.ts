import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/explanation/page'
import { itemLines } from '../../../src/items/item-lines'
import { itemTable } from '../../../src/items/item-table'
import { itemsCsv } from '../../../src/items/items-csv'
import { itemsOf } from '../../../src/items/items-of'
import { rulebook } from '../../../src/rulebook'
import { expectGoldenFile } from '../../golden'
import { speechFor, workshops } from '../../workshops'

const little = workshops()

const tableOf = (locale: 'zh-CN' | 'en') =>
  itemTable(itemsOf({ locale, rulebook: little.rulebook }), speechFor(little, locale))

describe('a list of items', () => {
  it.each(['zh-CN', 'en'] as const)('in %s stands as it is kept', (locale) => {
    const { headers, rows } = tableOf(locale)
    const cells = rows.map((row) => row.map((cell, at) => `${headers[at]}\n${cell}`).join('\n\n'))
    const items = itemsOf({ locale, rulebook: little.rulebook })
    const lines = plainText(itemLines(items, speechFor(little, locale)))
    expectGoldenFile(`items-${locale}.txt`, [lines, ...cells].join('\n\n----\n\n'))
  })

  it('has a text in every cell that may not be empty, and none with a gap', () => {
    const { headers, rows } = itemTable(
      itemsOf({ locale: 'en', rulebook }),
      speechFor({ ...little, rulebook }, 'en'),
    )
    expect(rows).toHaveLength(rulebook.rules.length)
    for (const row of rows) {
      const empty = headers.filter((_, at) => row[at] === '')
      expect(empty.filter((header) => header !== 'Pilot and places')).toEqual([])
      expect(row.join()).not.toMatch(/\{\w+\}|undefined|\[object/)
    }
  })
})

describe('the CSV', () => {
  it('begins with the mark of UTF-8, ends its lines as RFC 4180 has it and quotes every cell', () => {
    const csv = itemsCsv(tableOf('zh-CN'))
    expect(csv.startsWith('\ufeff"事项","类别"')).toBe(true)
    expect(csv.endsWith('"\r\n')).toBe(true)
    expect(csv.replaceAll('""', '').replace(/"[^"]*"/g, '')).toMatch(/^\ufeff(?:,{18}\r\n)+$/)
  })

  it('reads back as it was', () => {
    const { headers, rows } = tableOf('zh-CN')
    const read = Papa.parse<string[]>(itemsCsv({ headers, widths: [], rows }).slice(1), {
      skipEmptyLines: true,
    })
    expect(read.errors).toEqual([])
    expect(read.data).toEqual([headers, ...rows])
  })

  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\n2', '=cmd|"/c calc"!A1']

  it.each(formulas)('takes the formula out of %j', (cell) => {
    const csv = itemsCsv({ headers: ['a'], widths: [], rows: [[cell]] })
    const { data } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' })
    expect(data[1]).toEqual([`'${cell}`])
  })

  it.each(['1+1', 'a=b', '', '企业', '"=1"'])('leaves %j as it is', (cell) => {
    const csv = itemsCsv({ headers: ['a'], widths: [], rows: [[cell]] })
    expect(Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' }).data[1]).toEqual([cell])
  })
})
