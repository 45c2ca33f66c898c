import { expect, test } from 'vitest'
import { askedFor, mattering, partialOf } from './partial'

const rules = Array.from({ length: 40 }, (_, seed) => seed + 1).flatMap((seed) => {
  const one = partialOf(seed, seed % 2 === 0 ? 'only' : 'some', 3)
  return one === null ? [] : [[seed, one] as const]
})

test.each(rules)('no fact that can still matter is left out (random rule %i)', (_, one) => {
  for (const [stated, facts] of [...mattering(one)].filter((_, index) => index % 5 === 0)) {
    const asked = askedFor(one, stated)
    for (const fact of facts) expect(asked, JSON.stringify([...stated])).toContain(fact)
  }
})
