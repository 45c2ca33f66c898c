import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { beat, beating } from '../../src/http/beating'

async function* slow(ended: () => void): AsyncGenerator<string> {
  try {
    yield 'queued'
    yield 'running'
    await setTimeout(100)
    yield 'done'
  } finally {
    ended()
  }
}

test('a source that is silent for long beats meanwhile, and loses nothing', async () => {
  const come: (string | typeof beat)[] = []
  for await (const one of beating(
    slow(() => undefined),
    20,
  ))
    come.push(one)
  expect(come.filter((one) => one !== beat)).toEqual(['queued', 'running', 'done'])
  expect(come.slice(0, 3)).toEqual(['queued', 'running', beat])
})

test('whoever goes away during a beat ends the source', async () => {
  const ended = new Promise<void>((resolve) => {
    void (async () => {
      for await (const one of beating(slow(resolve), 20)) if (one === beat) break
    })()
  })
  await ended
})

test('what goes wrong in a source is not swallowed', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield 'running'
    throw new Error('the store is gone')
  }
  const all = async () => {
    for await (const _ of beating(broken(), 20));
  }
  await expect(all()).rejects.toThrow('the store is gone')
})
