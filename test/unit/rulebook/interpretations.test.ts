import { expect, test } from 'vitest'
import { smallRulebook, words } from '../../small-rulebook'

test('an interpretation to the right of a comparison is one that the rule rests on', () => {
  const right = { fact: 'interpretation.reading' }
  const conditions = { fact: 'enterprise.choice', operator: 'is', value: right, words } as const
  const { rules } = smallRulebook({ conditions })
  expect(rules.map(({ interpretations }) => interpretations)).toEqual([['reading']])
})
