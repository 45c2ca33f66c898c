import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { buildRulebook } from '../../../src/rulebook/build'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const definition = 'rules/definitions/small-or-micro.yaml'
const facts = 'rules/facts/enterprise.yaml'

const folder = (name: string): readonly [string, string][] =>
  readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yaml|csv|txt)$/.test(file))
    .map((file) => [`${name}/${file}`, readFileSync(join(root, name, file), 'utf8')])

const files = new Map([...folder('rules'), ...folder('seeds')])

const faultsWith = (file: string, from: string, to: string) => {
  const changed = new Map(files).set(file, (files.get(file) ?? '').replace(from, to))
  const built = buildRulebook(changed)
  const issues = built.kind === 'rejected' ? built.issues : []
  return issues
    .filter((issue) => issue.file === definition)
    .map(({ code, path, found }) => ({ code, path: path.split('.').at(-1), found }))
}

describe('the keys of a lookup', () => {
  test.each([
    ['a cell that no row has', definition, '从业人员(X)', '从业人员', 'indicator', '从业人员'],
    [
      'an option that no row has',
      facts,
      '      catering:',
      '      canteen:',
      'industry',
      'canteen',
    ],
  ])('%s is refused', (_name, file, from, to, column, found) => {
    expect(faultsWith(file, from, to)).toContainEqual(
      expect.objectContaining({
        code: 'wrong_value',
        path: column,
        found: expect.stringContaining(found),
      }),
    )
  })

  test('the keys as they are fit', () => {
    expect(faultsWith(facts, '', '')).toEqual([])
  })
})
