import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'

// a page with a strict Content-Security-Policy may not make code of text
const program = `
import { decide, evaluateSync, screen } from './src/index'
import { rulebook } from './src/rulebook'

let refused = false
try {
  new Function('return 1')()
} catch {
  refused = true
}
const profile = { enterprise: { place: '510104' }, projects: [{ id: 'p' }] }
const options = { asOf: '2020-06-01' }
const { status, findings } = evaluateSync(rulebook, profile, options)
const decided = decide(rulebook, profile, options)
const rows = []
for await (const row of screen(rulebook, [profile], options)) rows.push(row.status)
console.log(JSON.stringify({ refused, status, findings: findings.length > 0, decided: decided.status, rows }))
`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csp-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the compiled executor runs where text may not become code', async () => {
  const outfile = join(folder, 'bundle.mjs')
  const stdin = { contents: program, resolveDir: process.cwd(), loader: 'ts' } as const
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' })
  const forbid = '--disallow-code-generation-from-strings'
  const { stdout } = await promisify(execFile)(process.execPath, [forbid, outfile])
  expect(JSON.parse(stdout)).toEqual({
    refused: true,
    status: 'evaluated',
    findings: true,
    decided: 'decided',
    rows: ['decided'],
  })
})
