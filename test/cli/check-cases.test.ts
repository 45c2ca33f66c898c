import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ran } from './in-process'

const rulebook = fileURLToPath(new URL('../../examples/own-rulebook', import.meta.url))
const own = readFileSync(join(rulebook, 'cases/equipment.yaml'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'cases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let written = 0
/** Checks the own rulebook with its cases of equipment, of which one text is another. */
async function checked(from: string, to: string, ...flags: readonly string[]) {
  const path = join(folder, `${written}.yaml`)
  written += 1
  expect(own).toContain(from)
  writeFileSync(path, own.replace(from, to))
  const { code, err, out } = await ran(
    'check',
    rulebook,
    '--cases',
    path,
    '--locale',
    'en',
    ...flags,
  )
  return { code, out, err: err.replaceAll(path, 'cases.yaml') }
}

const short = "with: { line.equipment: '999999' }"

const wrong = [
  [
    'a verdict',
    'verdict: ineligible',
    'verdict: pending',
    'cases.yaml:14:cases[1].expect.verdict: is answered otherwise than the case expects; ' +
      'expected "pending" in “one yuan short of a million”, found "ineligible"',
  ],
  [
    'an amount',
    "amount: '500000'",
    "amount: '600000'",
    'cases.yaml:19:cases[2].expect.amount: is answered otherwise than the case expects; ' +
      'expected "600000" in “a tenth of eight million is more than the cap”, found "500000"',
  ],
  [
    'a gap',
    "gap: '1'",
    "gap: '2'",
    'cases.yaml:14:cases[1].expect.gap: is answered otherwise than the case expects; ' +
      'expected "2" in “one yuan short of a million”, found "1"',
  ],
  [
    'a base profile that is not eligible',
    'equipment: 100万元',
    'equipment: 90万元',
    'cases.yaml:3:profile: is answered otherwise than the case expects; ' +
      'expected "eligible" in “profile”, found "ineligible"',
  ],
  [
    'a list of subjects',
    "expect: { verdict: ineligible, amount: null, deciding: [设备投入达到100万元的], gap: '1' }",
    'expect: []',
    'cases.yaml:14:cases[1].expect: is answered otherwise than the case expects; ' +
      'expected 0 × in “one yuan short of a million”, found 1 ×',
  ],
  [
    'the name of a rule',
    'rule: qinglan-2025/equipment',
    'rule: qinglan-2025/equipmnet',
    'cases.yaml:1:rule: names a rule that the rulebook does not have; expected a rule of the ' +
      'rulebook, such as qinglan-2025/equipment, found "qinglan-2025/equipmnet"',
  ],
  [
    'the name of a fact',
    short,
    "with: { line.equipmnet: '999999' }",
    'cases.yaml:13:cases[1].with["line.equipmnet"]: names a fact that the vocabulary does not ' +
      'have; expected a fact of the vocabulary, such as `line.equipment`, found "line.equipmnet"',
  ],
  [
    'a value',
    short,
    'with: { line.equipment: 一百 }',
    'cases.yaml:13:cases[1].with["line.equipment"]: is not an amount of money; ',
  ],
  ['a key', 'verdict: ineligible', 'verdikt: ineligible', 'cases.yaml:14:cases[1].expect'],
] as const

describe('check --cases', () => {
  it.each(wrong)(
    'tells %s that differs, with its line, what was expected and found',
    async (_, from, to, said) => {
      const { code, out, err } = await checked(from, to)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err.slice(0, said.length)).toBe(said)
      expect(err.trim().split('\n')).toHaveLength(1)
    },
  )

  it('tells all cases that differ as JSON', async () => {
    const { code, out } = await checked("'500000'", "'1'", '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      status: 'faulty',
      issues: [
        { code: 'case_differs', line: 19, path: 'cases[2].expect.amount', found: '"500000"' },
      ],
    })
  })

  it('counts the cases of a folder where all are as expected', async () => {
    const answer = await ran('check', rulebook, '--cases', join(rulebook, 'cases'))
    expect(answer).toEqual({
      code: 0,
      out: '没有发现错误：1份文件，1份名录，3条规则，11个用例的结果都相符\n',
      err: '',
    })
  })

  it.each([
    ['nothing', 'is not there'],
    ['empty', 'has no cases'],
  ])('refuses %s, a path that %s, as bad input', async (name) => {
    mkdirSync(join(folder, 'empty'), { recursive: true })
    const { code, err } = await ran(
      'check',
      rulebook,
      '--cases',
      join(folder, name),
      '--locale',
      'en',
    )
    expect(code).toBe(2)
    expect(err).toContain(`${join(folder, name)}: cannot be read; expected a file of cases`)
  })
})
