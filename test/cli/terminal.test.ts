import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run'
import { terminalOf } from '../../src/cli/terminal'
import { widthOf, wrapped } from '../../src/cli/wrap'

const escapes = new RegExp(`${'\u001b'}\\[\\d+m`, 'g')

async function shown(colour: boolean, columns: number | null): Promise<string> {
  const out: string[] = []
  const terminal = { out: (text: string) => out.push(text), err: () => undefined, colour, columns }
  const example = 'examples/enterprises/incoming-manufacturer.yaml'
  await run(['evaluate', example, '--as-of', '2020-06-01'], terminal)
  return out.join('')
}

describe('the output in a terminal', () => {
  it.each([60, 80, 100])('keeps within %i columns', async (columns) => {
    const lines = (await shown(false, columns)).split('\n')
    expect(lines.length).toBeGreaterThan(50)
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([])
  })

  it('is the same text with colour and without', async () => {
    const [coloured, plain] = [await shown(true, 80), await shown(false, 80)]
    expect(coloured).toMatch(escapes)
    expect(plain).not.toMatch(escapes)
    expect(coloured.replace(escapes, '')).toBe(plain)
  })
})

describe('a terminal', () => {
  const terminalWith = (env: Readonly<Record<string, string>>, isTTY = true, columns = 80) => {
    const stream = { on: () => undefined, write: () => true, isTTY, columns }
    return terminalOf({ env, stdout: stream, stderr: stream, exit: process.exit })
  }

  it.each([
    ['a terminal', {}, true, true],
    ['a terminal with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['a terminal with an empty NO_COLOR', { NO_COLOR: '' }, true, true],
    ['a dumb terminal', { TERM: 'dumb' }, true, false],
    ['a pipe', {}, false, false],
    ['a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, false, false],
  ] as const)('%s has colour or not', (_, env, isTTY, colour) => {
    expect(terminalWith(env, isTTY).colour).toBe(colour)
  })

  it.each([
    [0, 80],
    [1, 1],
    [72, 72],
    [240, 100],
  ])('that reports %i columns is wrapped at %i', (columns, wrappedAt) => {
    expect(terminalWith({}, true, columns).columns).toBe(wrappedAt)
  })

  it('is wrapped, a pipe is not', () => {
    expect(terminalWith({}).columns).toBe(80)
    expect(terminalWith({}, false).columns).toBeNull()
  })
})

describe('a wrapped text', () => {
  const texts = [
    ['一二三四五六', 6, ['一二三', '四五六']],
    ['一二三，四五', 6, ['一二', '三，四', '五']],
    ['一二“三四”', 6, ['一二', '“三四”']],
    ['one two three', 7, ['one two', 'three']],
    ['immeasurable', 4, ['immeasurable']],
    ['投资3000万元', 7, ['投资', '3000万', '元']],
    ['', 4, ['']],
  ] as const

  it.each(texts)('%s in %i columns', (text, columns, lines) => {
    expect(wrapped(text, columns)).toEqual(lines)
  })
})
