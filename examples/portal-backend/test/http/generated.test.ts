import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generatedFiles } from '../../tools/generated'

test('the description and the types of the client are those of the routes', async () => {
  for (const [file, text] of await generatedFiles()) {
    const kept = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
    expect(kept === text, `${file} is not current: npm run generate`).toBe(true)
  }
})
