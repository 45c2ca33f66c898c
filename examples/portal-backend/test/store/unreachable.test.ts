import { expect, test } from 'vitest'
import { serverConnection } from '../../src/store/database/server'

test('a server that cannot be reached is a matter of trying again', async () => {
  const connection = serverConnection('postgres://nobody@127.0.0.1:1/none', 1)
  const asked = connection.transaction(async () => undefined)
  await expect(asked).rejects.toMatchObject({ name: 'UnreachableDatabase', statusCode: 503 })
  await connection.close()
})
