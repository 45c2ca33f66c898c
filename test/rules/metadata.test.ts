import { expect, test } from 'vitest'
import { heldGround } from './examined'
import { allMetadata, heldMetadata } from './metadata-table'

test('class, entitlement, amount, names and citations of every rule are those of the table that was read', () => {
  // after a change on purpose: `npm run metadata`, then read the difference against the law
  expect(allMetadata(heldGround)).toEqual(heldMetadata())
})
