import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-empty-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }
const head = 'enterprise,subject,rule,verdict,low,high,pending_until'

const empty: readonly (readonly [string, string, string])[] = [
  ['no bytes', 'none.ndjson', ''],
  ['a blank line', 'blank.ndjson', '\n'],
  ['blank lines, the last without an end', 'blanks.ndjson', '\n \r\n\t\n  '],
  ['a table without bytes', 'none.csv', ''],
  ['a table with only a head', 'head.csv', 'id,place,revenue\n'],
  ['a table with only a head, without an end', 'short.csv', 'id,place,revenue'],
]

const columns = [
  ['enterprise', 'VARCHAR'],
  ['subject', 'VARCHAR'],
  ['rule', 'VARCHAR'],
  ['verdict', 'VARCHAR'],
  ['low', expect.stringMatching(/^DECIMAL/u)],
  ['high', expect.stringMatching(/^DECIMAL/u)],
  ['pending_until', 'DATE'],
]

async function columnsOf(file: string): Promise<readonly unknown[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  const rows = await connection.runAndReadAll(`DESCRIBE FROM read_parquet('${file}')`)
  return rows.getRowObjectsJson().map((row) => [row.column_name, row.column_type])
}

describe('a file without enterprises', () => {
  for (const [name, file, text] of empty) {
    test(`of ${name} gives results without rows in every format`, async () => {
      writeFileSync(join(folder, file), text)
      for (const format of ['csv', 'ndjson', 'parquet']) {
        const out = join(folder, `${file}.${format}`)
        expect(await screenFile(join(folder, file), rulebook, { ...options, out })).toEqual({
          kind: 'accepted',
          value: {
            lines: 0,
            answered: 0,
            rejected: 0,
            rows: 0,
            out,
            rejectedFile: null,
            notices: [],
          },
        })
      }
      expect(readFileSync(join(folder, `${file}.csv`), 'utf8')).toBe(`${head}\n`)
      expect(readFileSync(join(folder, `${file}.ndjson`), 'utf8')).toBe('')
      expect(await columnsOf(join(folder, `${file}.parquet`))).toEqual(columns)
    })
  }
})
