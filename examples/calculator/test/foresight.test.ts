import { beforeEach, expect, test, vi } from 'vitest'
import type { Asking } from '../src/engine/told'
import { askingIn, type Course, foresee, forgetForeseen } from '../src/store/foresight'

interface Waiting {
  readonly profile: string
  readonly answer: () => void
  readonly fail: () => void
}

const waiting: Waiting[] = vi.hoisted(() => [])

vi.mock('../src/engine/client', () => ({
  library: {
    ask: ({ profile }: Course['of']): Promise<Asking> =>
      new Promise((done, failed) => {
        const answer = (): void => done(askingOf(profile))
        waiting.push({ profile, answer, fail: () => failed(new Error('failed')) })
      }),
  },
}))

const askingOf = (profile: string): Asking => ({
  status: 'asked',
  next: null,
  left: profile.length,
  settled: 0,
  open: 0,
})

const courseOf = (profile: string, skipped: readonly string[] = []): Course => ({
  of: { profile, options: { asOf: '2020-06-01' }, locale: 'en' },
  skipped,
})

const asked = (): readonly string[] => waiting.map(({ profile }) => profile)
const quiet = (): Promise<void> => new Promise((done) => setTimeout(done))

async function answerAll(): Promise<void> {
  for (let at = 0; at < waiting.length; at += 1) {
    waiting[at]?.answer()
    await quiet()
  }
}

beforeEach(async () => {
  forgetForeseen()
  await answerAll()
  forgetForeseen()
  waiting.length = 0
})

test('what was foreseen is there without a wait', async () => {
  foresee([courseOf('a'), courseOf('ab')])
  await answerAll()
  expect(askingIn(courseOf('a'))).toEqual(askingOf('a'))
  expect(askingIn(courseOf('ab'))).toEqual(askingOf('ab'))
  expect(asked()).toEqual(['a', 'ab'])
})

test('what is being asked is not asked twice', async () => {
  foresee([courseOf('a')])
  const found = askingIn(courseOf('a'))
  await answerAll()
  expect(await found).toEqual(askingOf('a'))
  expect(asked()).toEqual(['a'])
})

test('what was not foreseen is asked', () => {
  foresee([courseOf('a')])
  void askingIn(courseOf('a', ['enterprise.place']))
  void askingIn(courseOf('b'))
  expect(asked()).toEqual(['a', 'a', 'b'])
})

test('the library is asked one thing at a time, the newest first', async () => {
  foresee([courseOf('a'), courseOf('b')])
  foresee([courseOf('typed')])
  expect(asked()).toEqual(['a'])
  await answerAll()
  expect(asked()).toEqual(['a', 'typed', 'b'])
})

test('after an answer nothing of before is asked or known any more', async () => {
  foresee([courseOf('a'), courseOf('b')])
  forgetForeseen()
  await answerAll()
  expect(asked()).toEqual(['a'])
  expect(askingIn(courseOf('a'))).toBeInstanceOf(Promise)
})

test('what failed beforehand is asked again', async () => {
  foresee([courseOf('a'), courseOf('b')])
  waiting[0]?.fail()
  await quiet()
  await answerAll()
  void askingIn(courseOf('a'))
  expect(asked()).toEqual(['a', 'b', 'a'])
})

test('what is wished for twice is asked once', async () => {
  foresee([courseOf('a'), courseOf('b')])
  foresee([courseOf('b')])
  await answerAll()
  expect(asked()).toEqual(['a', 'b'])
  expect(askingIn(courseOf('b'))).toEqual(askingOf('b'))
})
