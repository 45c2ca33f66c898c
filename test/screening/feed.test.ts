import { expect, test } from 'vitest'
import { newFeed } from '../../src/screening-node/feed'

test('a feed hands over what was put in before and what comes later, in order, and ends', async () => {
  const feed = newFeed()
  feed.put(['a', 'b'])
  const seen: string[] = []
  const reading = (async () => {
    for await (const name of feed.names) {
      seen.push(name)
      if (name === 'b') setTimeout(() => feed.put(['c', 'd']), 1)
      if (name === 'd') setTimeout(feed.end, 1)
    }
  })()
  await reading
  expect(seen).toEqual(['a', 'b', 'c', 'd'])
})

test('what is put in before the end is handed over, also where nobody had read yet', async () => {
  const feed = newFeed()
  feed.put(['a'])
  feed.put([])
  feed.end()
  const seen: string[] = []
  for await (const name of feed.names) seen.push(name)
  expect(seen).toEqual(['a'])
})

test('what waits when a feed is stopped is not handed over any more', async () => {
  const feed = newFeed()
  feed.put(['a', 'b', 'c'])
  const seen: string[] = []
  for await (const name of feed.names) {
    seen.push(name)
    feed.stop()
  }
  expect(seen).toEqual(['a'])
})
