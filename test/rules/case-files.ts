import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type CaseFile, caseFile } from '../../src/cli/cases/case-format'

const folder = fileURLToPath(new URL('../cases/', import.meta.url))

/** Every case file with its rule's id by its path, read by the schema; a bad one throws. */
export const caseFiles: readonly CaseFile[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const file = caseFile.parse(parse(readFileSync(`${folder}${name}`, 'utf8')))
    const path = name.replaceAll('\\', '/')
    if (path !== `${file.rule}.yaml`) throw new Error(`${path} has cases of ${file.rule}`)
    return file
  })
