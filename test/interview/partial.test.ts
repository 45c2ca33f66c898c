import { expect, test } from 'vitest'
import { askedFor, mattering, partialOf } from './partial'

// dates beside dates make so many partial profiles that few rules would be gone through
const mostProfiles = 700

const rules = Array.from({ length: 60 }, (_, seed) => seed + 1).flatMap((seed) => {
  const one = partialOf(seed, seed % 2 === 0 ? 'only' : 'some', 3)
  if (one === null) return []
  const profiles = one.model.facts.reduce((all, { domain }) => all * (domain.length + 3), 1)
  return profiles > mostProfiles ? [] : [[seed, one] as const]
})

test.each(rules)('what is asked is what can still matter (random rule %i)', (_, one) => {
  for (const [stated, facts] of [...mattering(one)].filter((_, index) => index % 3 === 0)) {
    const asked = [...askedFor(one, stated)].sort()
    expect(asked, JSON.stringify([...stated])).toEqual([...facts].sort())
  }
})
