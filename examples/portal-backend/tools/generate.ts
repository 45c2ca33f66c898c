import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from './generated'

const root = fileURLToPath(new URL('..', import.meta.url))
await mkdir(`${root}generated`, { recursive: true })
for (const [file, text] of await generatedFiles()) await writeFile(root + file, text)
