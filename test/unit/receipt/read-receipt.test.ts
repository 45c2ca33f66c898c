import { beforeAll, describe, expect, it } from 'vitest'
import { checkReceipt } from '../../../src/receipt/check-receipt'
import { readReceipt } from '../../../src/receipt/read-receipt'
import { receiptText } from '../../../src/receipt/receipt'
import { recheck } from '../../../src/receipt/recheck'
import { rulebook, textOf } from '../../../src/rulebook'
import { little, made, options } from './receipts'

const small = await made({
  profile: { enterprise: { place: '511902', workers: 9 }, projects: [] },
  options: { asOf: '2021-06-15', rules: ['workshops-2020/subsidy'] },
})
const text = receiptText(small)

/** The text with one bit of one of its bytes turned, as a careless reader decodes it. */
function flipped(bytes: Uint8Array, at: number, bit: number): string {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(copy)
}

describe('a receipt of which any one byte is another', () => {
  const bytes = new TextEncoder().encode(text)

  it('is not read, whichever byte it is', () => {
    const unnoticed = [...bytes.keys()].filter(
      (at) => readReceipt(flipped(bytes, at, at % 8)).kind === 'accepted',
    )
    expect(bytes.length).toBeGreaterThan(3000)
    expect(unnoticed).toEqual([])
  }, 60_000)

  it('has a fault for the independent checker, whichever byte it is', () => {
    const unnoticed = [...bytes.keys()].filter(
      (at) => checkReceipt(flipped(bytes, at, (at + 3) % 8), little.texts).length === 0,
    )
    expect(unnoticed).toEqual([])
  }, 60_000)

  it('is not reproduced', async () => {
    for (let at = 0; at < bytes.length; at += 37) {
      const { status } = await recheck(flipped(bytes, at, at % 7), little)
      expect([at, status]).not.toEqual([at, 'reproduced'])
    }
  }, 60_000)
})

describe('a receipt over the whole rulebook', () => {
  let large = new Uint8Array()
  const texts = new Map<string, string>()
  beforeAll(async () => {
    for (const { id } of rulebook.documents) texts.set(id, (await textOf(id)) ?? '')
    const profile = { enterprise: { place: '510104' } }
    large = new TextEncoder().encode(
      receiptText(await made({ rulebook, profile, options: { asOf: '2020-06-01' } })),
    )
  })

  it('is confirmed as it is, and not with one byte another, wherever that is', () => {
    const whole = new TextDecoder().decode(large)
    expect(readReceipt(whole).kind).toBe('accepted')
    expect(checkReceipt(whole, texts)).toEqual([])
    for (let at = 11; at < large.length; at += Math.floor(large.length / 12)) {
      const other = flipped(large, at, at % 8)
      expect([at, readReceipt(other).kind]).toEqual([at, 'rejected'])
      expect([at, checkReceipt(other, texts).length === 0]).toEqual([at, false])
    }
  }, 120_000)
})

const deep = (count: number): string => `${'['.repeat(count)}${']'.repeat(count)}`

const hostile: readonly (readonly [string, unknown, string])[] = [
  ['nothing', undefined, 'missing_key'],
  ['null', null, 'wrong_type'],
  ['a number', 5, 'wrong_type'],
  ['an empty text', '', 'malformed'],
  ['half a receipt', text.slice(0, -20), 'malformed'],
  ['a receipt with something after it', `${text} `, 'malformed'],
  ['a receipt with two line ends after it', `${text}\n\n`, 'malformed'],
  ['a receipt after a byte order mark', `\ufeff${text}`, 'malformed'],
  ['a receipt that is laid out', JSON.stringify(small, null, 2), 'malformed'],
  ['a key twice', text.replace('{', '{"asOf":"2021-06-15",'), 'malformed'],
  [
    'keys in another order',
    JSON.stringify(Object.fromEntries(Object.entries(small).reverse())),
    'malformed',
  ],
  ['a further key', { ...small, note: '' }, 'unknown_key'],
  ['a further digest', { ...small, profile: { ...small.profile, sha512: '' } }, 'unknown_key'],
  ['a key to prototypes', JSON.parse(`{"__proto__":{},${text.slice(1)}`), 'forbidden_key'],
  ['a digest in capitals', { ...small, digest: small.digest.toUpperCase() }, 'malformed'],
  ['another format', { ...small, format: 'incentive-rules/receipt/2' }, 'wrong_value'],
  ['a text 100 000 levels deep', deep(1e5), 'too_deep'],
  [
    'content 1 000 levels deep',
    { ...small, profile: { ...small.profile, content: JSON.parse(deep(1e3)) } },
    'too_deep',
  ],
  ['a text of 65 million characters', ' '.repeat(65e6), 'too_large'],
  ['a list of 5 million values', new Array(5e6).fill(0), 'too_large'],
  ['a function', () => small, 'wrong_type'],
]

describe('reading a receipt', () => {
  it.each(hostile)('refuses %s', (_, input, code) => {
    const read = readReceipt(input)
    expect(read.kind === 'rejected' && read.issues.map((one) => one.code)).toContain(code)
    expect(read.kind === 'rejected' && JSON.stringify(read.issues).length).toBeLessThan(5000)
  })

  it.each(hostile)('and neither recheck nor the checker stumbles over %s', async (_, input) => {
    expect((await recheck(input, little)).status).not.toBe('reproduced')
    expect(checkReceipt(input, little.texts)).not.toEqual([])
  })

  it('takes the line end that a file of text has', () => {
    expect(readReceipt(`${text}\n`).kind).toBe('accepted')
    expect(checkReceipt(`${text}\n`, little.texts)).toEqual([])
  })

  it('names the digest that is not that of its content', () => {
    const content = { ...options, asOf: '2021-06-16' }
    const read = readReceipt({ ...small, options: { ...small.options, content } })
    expect(read.kind === 'rejected' && read.issues.map(({ path }) => path)).toEqual([
      'options.digest',
      'digest',
    ])
  })
})
