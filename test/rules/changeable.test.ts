import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { rulebook } from '../../src/rulebook'

const folder = new URL('../../rules/facts/', import.meta.url)

test.each(readdirSync(folder))('every fact of %s says whether it can be changed', (name) => {
  const file: { readonly facts: object } = parse(readFileSync(new URL(name, folder), 'utf8'))
  for (const [fact, format] of Object.entries(file.facts)) {
    expect([fact, Object.hasOwn(format, 'changeable')]).toEqual([fact, true])
  }
})

const facts = new Map(rulebook.vocabulary.flatMap((type) => type.facts.map((one) => [one.id, one])))

test.each([
  ['where it comes from', ['enterprise.arrival', 'product.createdAt', 'person.fromAbroad']],
  ['the figures of a year that is over', ['enterprise.revenue', 'enterprise.totalAssets']],
  ['what it is', ['enterprise.sectors', 'enterprise.sizeIndustry', 'product.kind']],
  ['what was done wrong', ['enterprise.illegalConduct', 'enterprise.blacklisted']],
])('%s can never be changed', (_, ids) => {
  expect(ids.map((id) => facts.get(id)?.changeable)).toEqual(ids.map(() => 'never'))
})

test('the place and the investment of a project are fixed once it has begun, or is complete', () => {
  expect(facts.get('project.place')?.changeable).toEqual({ by: 'enterprise', until: 'startedOn' })
  expect(facts.get('project.investment')?.changeable).toEqual({
    by: 'enterprise',
    only: 'rise',
    until: 'completedOn',
  })
})
