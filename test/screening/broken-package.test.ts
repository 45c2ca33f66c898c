import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-broken-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a package of the database that is broken is told to the caller, and to nobody else', async () => {
  const file = join(folder, 'profiles.ndjson')
  writeFileSync(file, '{"enterprise":{"id":"a"}}\n')
  const modules = Object(Module)
  const load = modules._load
  vi.spyOn(modules, '_load').mockImplementation((...asked) => {
    if (asked[0] === '@duckdb/node-bindings') throw new Error('no binding for this system')
    return load.apply(modules, asked)
  })
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  try {
    const out = join(folder, 'rows.ndjson')
    const screening = screenFile(file, rulebook, { asOf: '2020-06-01', out })
    await expect(screening).rejects.toThrow('no binding for this system')
    expect(unhandled).not.toHaveBeenCalled()
  } finally {
    process.off('unhandledRejection', unhandled)
    vi.restoreAllMocks()
  }
})
