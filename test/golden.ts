import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

// UPDATE_GOLDEN=1 npx vitest run <file> writes the texts anew; read the difference before a commit
const rewrites = process.env.UPDATE_GOLDEN === '1'

/** Compares a text with the one that is kept under `test/golden/`. */
export function expectGoldenFile(name: string, text: string): void {
  const file = `test/golden/${name}`
  if (rewrites) writeFileSync(file, `${text}\n`)
  expect(`${text}\n`).toBe(readFileSync(file, 'utf8'))
}
