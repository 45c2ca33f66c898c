import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { profile } from '../unit/receipt/receipts'
import { cli } from './cli'
import { ran } from './in-process'

const folder = mkdtempSync(join(tmpdir(), 'incentive-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = (name: string): string => join(folder, name)
const [rulebook, enterprise] = [place('rulebook'), place('workshop.json')]
const [first, second, third] = [place('1.json'), place('2.json'), place('3.json')]

const digestsOf = z.object({ digest: z.string(), previous: z.string().nullable() })
const readDigests = (file: string) => digestsOf.parse(JSON.parse(readFileSync(file, 'utf8')))

const makes = (out: string, asOf: string, ...more: readonly string[]) =>
  ran('receipt', enterprise, '--as-of', asOf, '--rulebook', rulebook, '--out', out, ...more)

beforeAll(async () => {
  cpSync('test/invalid/base', rulebook, { recursive: true })
  writeFileSync(enterprise, JSON.stringify(profile))
  await makes(first, '2021-06-01')
  await makes(second, '2021-06-02', '--previous', first)
  await makes(third, '2021-06-03', '--previous', second)
})

describe('receipt', () => {
  it('prints a receipt that recheck reproduces', async () => {
    const { code, out, err } = await ran(
      'receipt',
      enterprise,
      '--as-of',
      '2021-06-01',
      '--rulebook',
      rulebook,
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(readFileSync(first, 'utf8'))
  })

  it('prints the same where one JSON document is asked for: no other text is a receipt', async () => {
    const { out } = await ran(
      'receipt',
      enterprise,
      '--as-of',
      '2021-06-01',
      '--rulebook',
      rulebook,
      '--json',
    )
    expect(out).toBe(readFileSync(first, 'utf8'))
  })

  it('names the digest of what it writes, and of the one before', async () => {
    const { code, out } = await makes(
      place('again.json'),
      '2021-06-02',
      '--previous',
      first,
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ written: place('again.json'), ...readDigests(second) })
    expect(readDigests(second).previous).toBe(readDigests(first).digest)
  })

  it.each([
    ['a date that is none', ['--as-of', '2021-06-31'], '--as-of'],
    ['no date', [], '--as-of'],
    [
      'a previous one that is no receipt',
      ['--as-of', '2021-06-01', '--previous', enterprise],
      'format',
    ],
    [
      'a previous one that is not there',
      ['--as-of', '2021-06-01', '--previous', place('none')],
      'cannot be read',
    ],
  ])('refuses %s', async (_, args, words) => {
    const asked = ['receipt', enterprise, '--rulebook', rulebook, '--locale', 'en', ...args]
    const { code, out, err } = await ran(...asked)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})

const rechecks = (...args: readonly string[]) =>
  ran('recheck', '--rulebook', rulebook, '--locale', 'en', ...args)

const altered = (from: string, to: string): string => {
  const file = place('altered.json')
  writeFileSync(file, readFileSync(first, 'utf8').replaceAll(from, to))
  return file
}

describe('recheck', () => {
  it('says that a receipt is reproduced and holds by itself', async () => {
    const { code, out, err } = await rechecks(first)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      [
        `Receipt ${first}`,
        '  ✓ Evaluated anew, with the same result',
        '  ✓ Checked independently: no fault in digests, quotes, steps and totals',
        '',
      ].join('\n'),
    )
  })

  it('says it of a series, and that only its last digest shows its end', async () => {
    const { out } = await rechecks(first, second, third)
    expect(out).toContain('A series of 3 receipts\n  ✓ Each follows on the one before it')
    expect(out).toContain('--last')
    const known = await rechecks(first, second, third, '--last', readDigests(third).digest)
    expect([known.code, known.out.includes('--last')]).toEqual([0, false])
  })

  it.each([
    ['one left out', () => [first, third], 'No. 2 names one before it that is not here'],
    ['two exchanged', () => [first, third, second], 'No. 2 stands in another order'],
    [
      'the last cut off',
      () => [first, second, '--last', readDigests(third).digest],
      'not the expected one',
    ],
  ])('answers no to a series with %s', async (_, args, words) => {
    const { code, out } = await rechecks(...args())
    expect(code).toBe(1)
    expect(out).toContain(words)
  })

  it('answers no to an altered receipt and says what was altered', async () => {
    const { code, out } = await rechecks(altered('"high":"3000000"', '"high":"2000000"'))
    expect(code).toBe(1)
    expect(out).toContain('content differs from its digest: result.digest')
    expect(out).toContain('the result differs: findings[0].amount.high')
    expect(out).toContain('a step does not follow: result.content.findings[0].amount.steps[3]')
  })

  it('answers no, with one JSON document, where the profile or the rulebook is another', async () => {
    const held = place('held.json')
    writeFileSync(held, JSON.stringify({ ...profile, note: 'changed' }))
    const { code, out } = await rechecks(first, '--profile', held, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      status: 'differs',
      receipts: [{ file: first, differences: [{ what: 'profile', path: 'note' }], faults: [] }],
      chain: null,
    })
    const other = await ran('recheck', first)
    expect(other.code).toBe(1)
    expect(other.out).toContain('规则集不同')
  })

  it.each([
    ['a profile', () => [enterprise], 'format'],
    ['text that is laid out', () => [altered('{"asOf"', '{ "asOf"')], 'canonical JSON'],
    ['a file that is not there', () => [place('none')], 'cannot be read'],
    ['a folder', () => [folder], 'cannot be read'],
    ['one profile for two receipts', () => [first, second, '--profile', enterprise], '--profile'],
    ['a rulebook that is none', () => [first, '--rulebook', place('none')], 'cannot be read'],
  ])('refuses %s', async (_, args, words) => {
    const { code, err } = await rechecks(...args())
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  it('reproduces what was made in another time zone and language of the machine', async () => {
    const env = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    const made = await cli(
      ['receipt', enterprise, '--as-of', '2021-06-01', '--rulebook', rulebook],
      { env },
    )
    expect(made.out).toBe(readFileSync(first, 'utf8'))
    const again = await cli(['recheck', first, '--rulebook', rulebook], {
      env: { TZ: 'America/St_Johns' },
    })
    expect([again.code, again.err]).toEqual([0, ''])
  }, 60_000)
})

describe('diff', () => {
  const later = place('later')
  beforeAll(() => {
    cpSync(rulebook, later, { recursive: true })
    const facts = join(later, 'seeds/documents/workshops-2020/document.yaml')
    const text = readFileSync(facts, 'utf8')
    writeFileSync(facts, text.replace('until: unstated', "until: '2021-06-01'"))
  })

  it('says whose result changes, how, and because of what', async () => {
    const { code, out } = await ran(
      'diff',
      rulebook,
      later,
      enterprise,
      '--as-of',
      '2021-06-02',
      '--locale',
      'en',
    )
    expect(code).toBe(1)
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Rulebook 1.0.0 against 1.0.0; parts that differ: 1; profiles: 1, of them with another result: 1',
      enterprise,
      '  · Award for building a workshop (workshops-2020/building) (project p1): eligible, CNY 0 to 3,000,000 → document not applicable',
      '    because of documents/workshops-2020 (changed)',
    ])
  })

  it('takes receipts with the day and the options of their own', async () => {
    const { code, out } = await ran('diff', rulebook, later, first, second, '--json')
    expect(code).toBe(1)
    const { subjects, parts } = JSON.parse(out)
    expect(parts).toEqual([{ part: 'documents/workshops-2020', change: 'changed' }])
    expect(subjects.map((one: { changes: unknown[] }) => one.changes.length)).toEqual([0, 2])
  })

  it('exits with 0 where nothing changes', async () => {
    const { code, out } = await ran('diff', rulebook, rulebook, first)
    expect(code).toBe(0)
    expect(out).toBe('规则集1.0.0与1.0.0相比：0处不同，1份资料中0份的结果有变化\n')
  })

  it('counts and names the profiles that one side cannot read', async () => {
    const dated = ['--as-of', '2021-06-02', '--locale', 'en']
    const { code, out, err } = await ran('diff', 'builtin', later, enterprise, first, ...dated)
    expect(code).toBe(2)
    const faults = (file: string) => err.split('\n').filter((one) => one.startsWith(file)).length
    expect(faults(enterprise)).toBeGreaterThan(0)
    expect(
      out
        .replaceAll(/\([\d.]+\)/gu, '(…)')
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      expect.stringMatching(/profiles: 0, of them with another result: 0$/u),
      '✗ Profiles that were not compared, as one rulebook cannot read them: 2',
      `  ${enterprise}: faults under the first rulebook (…): ${faults(enterprise)}; under the second (…): 0`,
      `  ${first}: faults under the first rulebook (…): ${faults(first)}; under the second (…): 0`,
    ])
  })

  it.each([
    ['a profile without a date', [rulebook, later, enterprise], '--as-of'],
    ['a folder that is no rulebook', [rulebook, folder, first], 'rules: cannot be read'],
    [
      'a profile of other facts',
      ['builtin', later, enterprise, '--as-of', '2021-06-02'],
      'unknown key',
    ],
  ])('refuses %s', async (_, args, words) => {
    const { code, err } = await ran('diff', ...args, '--locale', 'en')
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
})
