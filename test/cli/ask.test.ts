import { describe, expect, test } from 'vitest'
import { askCatalogues } from '../../src/cli/ask-messages'
import { run } from '../../src/cli/run'
import { ran } from './in-process'

const file = 'examples/enterprises/half-filled.yaml'
const options = ['--as-of', '2020-06-01', '--document', 'sichuan-2017']

describe('ask', () => {
  test('lists the next questions with what they bear on', async () => {
    const { code, out, err } = await ran('ask', file, ...options)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^还可问\d+项：\d+条结论已定，\d+条未定\n\n1\. /u)
    expect(out).toContain('关系到')
  })

  test('answers in JSON with all of them', async () => {
    const { code, out } = await ran('ask', file, ...options, '--json')
    const answer: { status: string; questions: unknown[] } = JSON.parse(out)
    expect([code, answer.status]).toEqual([0, 'asked'])
    expect(answer.questions.length).toBeGreaterThan(10)
  })

  test('refuses bad input with every issue', async () => {
    const { code, err } = await ran('ask', file, '--as-of', '2020-02-30')
    expect(code).toBe(2)
    expect(err).toContain('--as-of')
  })
})

/** Runs `ask` at a keyboard at which these answers are given, and then it is ended. */
async function typed(answers: readonly string[], ...args: readonly string[]) {
  const out: string[] = []
  const left = [...answers]
  const terminal = {
    out: (text: string) => out.push(text),
    err: (text: string) => out.push(text),
    colour: false,
    columns: null,
    ask: async () => left.shift() ?? null,
  }
  const code = await run(['ask', file, ...options, ...args], terminal)
  return { code, out: out.join(''), left }
}

describe('ask at a keyboard', () => {
  test('asks one question after the other and ends with the findings', async () => {
    // what 0 does not answer - does: no project, no approval yet, no place
    const none = Array.from({ length: 120 }, (_, index) => (index % 2 === 0 ? '0' : '-'))
    const { code, out, left } = await typed(none)
    expect(code).toBe(0)
    expect(left.length).toBeGreaterThan(0)
    expect(out).toContain('到此为止')
    expect(out).toMatch(/定下\d+条，还有\d+条未定/u)
  })

  test('says what was not understood, passes over what is skipped, and stops when told to', async () => {
    const { code, out } = await typed(['x', '', 'q'], '--locale', 'en')
    expect(code).toBe(0)
    expect(out).toContain('“x” is not understood')
    expect(out.split('\n').filter((line) => line.startsWith('? '))).toHaveLength(3)
  })
})

test('both languages have every message, with the same values in it', () => {
  const { zh, en } = askCatalogues
  const valuesIn = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort()
  const inShort = (catalogue: Readonly<Record<string, string>>) =>
    Object.entries(catalogue).map(([id, text]) => [id, valuesIn(text)])
  expect(inShort(en)).toEqual(inShort(zh))
})
