import { fileURLToPath } from 'node:url'
import { rulebook } from 'incentive-rules/rulebook'
import { expect, inject, test } from 'vitest'
import { filesIn } from '../../src/rulebooks/folder'
import { answered, startPortal } from '../support/portal'
import { newDatabase } from '../support/server-database'

const server = inject('server')
const folder = fileURLToPath(new URL('../../../own-rulebook', import.meta.url))

test.skipIf(server === '')(
  'a rulebook that one server replaces is soon that of another on the same database',
  { timeout: 60_000 },
  async () => {
    const url = await newDatabase(server, 'owner')
    const one = await startPortal({ DATABASE_URL: url })
    const other = await startPortal({ DATABASE_URL: url })
    const { client } = await other.client('county')
    const current = async () => answered(await client.GET('/v1/rulebook')).digest
    const files = Object.fromEntries(await filesIn(folder))
    const replaced = answered(await one.admin.PUT('/v1/rulebook', { body: { files } }))
    await expect.poll(current, { timeout: 20_000, interval: 200 }).toBe(replaced.digest)
    answered(await one.admin.POST('/v1/rulebook/built-in'))
    await expect.poll(current, { timeout: 20_000, interval: 200 }).toBe(rulebook.digest)
    await one.stop()
    await other.stop()
  },
)
