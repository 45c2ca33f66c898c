import { describe, expect, it } from 'vitest'
import { receiptText } from '../../../src/receipt/receipt'
import type { Receipt } from '../../../src/receipt/receipt-format'
import { recheckChain, type SeriesEnds } from '../../../src/receipt/recheck-chain'
import { edited, forged, series } from './receipts'

const all = await series(5)
const other = (await series(2))[1]
const [first, second, third, fourth, fifth] = all
if (!first || !second || !third || !fourth || !fifth || !other) throw new Error('five are made')

const stranger = forged(second, ['profile', 'content', 'projects'], [])
const lie = ['result', 'content', 'findings', 0, 'amount', 'low'] as const
const last = { last: fifth.digest }

type Attack = readonly [
  what: string,
  receipts: readonly unknown[],
  ends: SeriesEnds,
  faults: readonly string[],
]

const attacks: readonly Attack[] = [
  ['the first removed', all.slice(1), last, ['start 0']],
  ['one removed', [first, second, fourth, fifth], last, ['gap 2']],
  ['two removed', [first, fourth, fifth], last, ['gap 1']],
  ['the last removed', all.slice(0, 4), last, ['end 4']],
  ['the last removed, of which the count is known', all.slice(0, 4), { count: 5 }, ['count 4']],
  ['all removed', [], last, ['end 0']],
  ['one altered', [first, edited(second, lie, '9'), third, fourth, fifth], last, ['altered 1']],
  [
    'one altered with its digests',
    [first, forged(second, lie, '9'), third, fourth, fifth],
    last,
    ['gap 2'],
  ],
  [
    'the last altered with its digests',
    [...all.slice(0, 4), forged(fifth, lie, '9')],
    last,
    ['end 5'],
  ],
  ['two exchanged', [first, third, second, fourth, fifth], last, ['order 1', 'order 2', 'order 3']],
  [
    'the order reversed',
    [...all].reverse(),
    { last: first.digest },
    ['start 0', 'order 1', 'order 2', 'order 3', 'order 4'],
  ],
  ['one twice', [first, second, second, third, fourth, fifth], last, ['order 2']],
  ['one inserted', [first, second, stranger, third, fourth, fifth], last, ['order 2', 'order 3']],
  ['one that is no receipt', [first, '{}', third, fourth, fifth], last, ['unreadable 1']],
  ['one added at the end', [...all, stranger], last, ['order 5', 'end 6']],
  ['a start of its own', [forged(first, ['previous'], null), ...all.slice(1)], last, []],
]

const named = async (receipts: readonly unknown[], ends: SeriesEnds): Promise<readonly string[]> =>
  (await recheckChain(receipts, ends)).map(({ kind, at }) => `${kind} ${at}`)

describe('a series of receipts', () => {
  it('is whole as it was made, as data or as text', async () => {
    expect(await named(all, { ...last, count: 5 })).toEqual([])
    expect(
      await named(
        all.map((one: Receipt) => `${receiptText(one)}\n`),
        last,
      ),
    ).toEqual([])
  })

  it.each(attacks)('with %s is seen', async (_, receipts, ends, faults) => {
    expect(await named(receipts, ends)).toEqual(faults)
  })

  it('may go on from another one', async () => {
    expect(await named(all.slice(2), { after: second.digest })).toEqual([])
    expect(await named(all.slice(3), { after: second.digest })).toEqual(['start 0'])
  })

  it('is the same for the same questions, wherever and whenever it is made', () => {
    expect(other.digest).toBe(second.digest)
  })

  it('does not show by itself that its end was cut off', async () => {
    expect(await named(all.slice(0, 3), {})).toEqual([])
  })
})
