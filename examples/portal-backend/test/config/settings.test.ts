import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readSettings } from '../../src/config/settings'
import { variableTable } from '../../tools/variable-table'

test('nothing has to be set', () => {
  const read = readSettings({ HOME: '/root', PATH: '' })
  expect(read).toMatchObject({
    kind: 'accepted',
    settings: {
      store: { kind: 'folder', folder: 'data/database' },
      variables: { PORTAL_PORT: 8787 },
    },
  })
})

test('a server is used where its address is set', () => {
  const read = readSettings({
    DATABASE_URL: 'postgres://u:p@h/d',
    PORTAL_DATABASE_CONNECTIONS: '3',
  })
  const store = { kind: 'server', url: 'postgres://u:p@h/d', connections: 3 }
  expect(read).toMatchObject({ kind: 'accepted', settings: { store } })
})

test('every fault is told at once, by name and without the value', () => {
  const read = readSettings({
    PORTAL_PORT: '70000',
    PORTAL_RAET: '5',
    DATABASE_URL: 'mysql://root:secret@h/d',
    PORTAL_TRUST_PROXY: 'maybe',
  })
  if (read.kind === 'accepted') throw new Error('accepted')
  const faults = read.faults.join('\n')
  for (const name of ['PORTAL_PORT', 'PORTAL_RAET', 'DATABASE_URL', 'PORTAL_TRUST_PROXY']) {
    expect(faults).toContain(name)
  }
  expect(faults).not.toContain('secret')
})

test('the README has every variable with its default and its meaning', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(variableTable())
})
