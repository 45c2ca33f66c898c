import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../../src/document/digest'
import { checkReceipt } from '../../../src/receipt/check-receipt'
import { receiptText } from '../../../src/receipt/receipt'
import { sourceFiles } from '../../architecture/source'
import { edited, forged, little, made } from './receipts'

const one = await made()
const { texts } = little
const [building, subsidy] = [0, 1].map((at) => ['result', 'content', 'findings', at] as const)
const ofBuilding = [...(building ?? []), 'amount'] as const
const ofSubsidy = [...(subsidy ?? []), 'amount'] as const
const steps = [...ofBuilding, 'steps'] as const
const money = (figure: string) => ({ low: figure, high: figure })
const totals = ['result', 'content', 'totals'] as const

type Forgery = readonly [
  what: string,
  path: readonly (string | number)[],
  value: unknown,
  fault: string,
]

const forgeries: readonly Forgery[] = [
  [
    'a higher product',
    [...steps, 2, 'value'],
    money('1800000'),
    'step findings[0].amount.steps[2]',
  ],
  [
    'a higher last step',
    [...steps, 3, 'value'],
    money('1800000'),
    'step findings[0].amount.steps[3]',
  ],
  [
    'a fact that is not stated so',
    [...steps, 0, 'value'],
    money('36000000'),
    'step findings[0].amount.steps[0]',
  ],
  [
    'a rate that was not given',
    [...steps, 1, 'value'],
    money('0.06'),
    'step findings[0].amount.steps[1]',
  ],
  [
    'a cap that takes effect too early',
    [...steps, 3, 'operation', 'figure'],
    '1000000',
    'step findings[0].amount.steps[3]',
  ],
  [
    'another operation',
    [...steps, 2, 'operation', 'kind'],
    'sum',
    'step findings[0].amount.steps[2]',
  ],
  ['an operation nobody knows', [...steps, 2, 'operation', 'kind'], 'guess', 'form findings[0]'],
  ['a step of a later one', [...steps, 2, 'operation', 'of', 0], 3, 'form findings[0]'],
  ['a step before the first', [...steps, 2, 'operation', 'of', 0], -1, 'form findings[0]'],
  ['an operation without steps', [...steps, 2, 'operation', 'of'], [], 'form findings[0]'],
  ['no steps', steps, [], 'amount findings[0].amount'],
  ['a number that is none', [...steps, 2, 'value', 'low'], '1e9', 'form findings[0]'],
  ['a higher amount', [...ofBuilding, 'high'], '3000000', 'amount findings[0].amount'],
  [
    'an amount with other zeros',
    [...ofBuilding, 'low'],
    '1750000.00',
    'amount findings[0].amount.exact',
  ],
  [
    'an exact amount that is a range',
    [...ofSubsidy, 'exact'],
    true,
    'amount findings[1].amount.exact',
  ],
  ['no upper bound', [...ofSubsidy, 'high'], null, 'amount findings[1].amount'],
  [
    'another quote',
    [...(building ?? []), 'citations', 0, 'quote'],
    '给予最高不超过300万元',
    'quote findings[0].citations[0]',
  ],
  [
    'a quote one character on',
    [...(building ?? []), 'citations', 0, 'start'],
    16,
    'quote findings[0].citations[0]',
  ],
  [
    'a quote that ends elsewhere',
    [...(building ?? []), 'citations', 0, 'end'],
    94,
    'quote findings[0].citations[0]',
  ],
  ['a place that is no number', [...(building ?? []), 'citations', 0, 'end'], '95', 'form '],
  [
    'a document that is not pinned',
    [...(building ?? []), 'citations', 0, 'document'],
    'other',
    'quote findings[0].citations[0]',
  ],
  [
    'words that are not of their quote',
    [...(building ?? []), 'deciding', 0, 'words'],
    '任何地方',
    'quote findings[0].deciding[0]',
  ],
  [
    'an empty quote',
    [...(building ?? []), 'citations', 0],
    { document: 'workshops-2020', provision: '一', quote: '', start: 3, end: 3 },
    'quote findings[0].citations[0]',
  ],
  [
    'a step that runs downwards',
    [...steps, 2, 'value'],
    { low: '1750000', high: '1' },
    'form findings[0]',
  ],
  ['another total', [...totals, 'high'], '9999999', 'total totals'],
  ['more awards than there are', [...totals, 'counted'], 3, 'total totals.counted'],
  ['none without a figure', [...totals, 'unquantified'], 1, 'total totals.unquantified'],
  ['a result of another day', ['result', 'content', 'asOf'], '2021-06-16', 'form asOf'],
  [
    'a result of another rulebook',
    ['result', 'content', 'rulebook', 'digest'],
    'f'.repeat(64),
    'digest rulebook.digest',
  ],
]

/** Kind and place of each fault, without the path to the result. */
const named = (receipt: unknown): readonly string[] =>
  checkReceipt(receipt, texts).map(
    ({ kind, path }) => `${kind} ${path.replace(/^result\.content\.?/, '')}`,
  )

describe('the independent checker', () => {
  it('finds nothing wrong with a receipt as it was made, as text or as data', () => {
    expect([checkReceipt(one, texts), checkReceipt(receiptText(one), texts)]).toEqual([[], []])
  })

  it.each(forgeries)('finds %s, though every digest is made anew', (_, path, value, fault) => {
    expect(named(forged(one, path, value))).toContain(fault)
  })

  it.each(forgeries)('and the digests where %s was written without', (_, path, value) => {
    const faults = named(edited(one, path, value))
    expect(faults).toContain('digest digest')
    expect(faults).toContain('digest result.digest')
  })

  it('finds a held text that is not the pinned one, and one that is not held', () => {
    const [[id = '', text = ''] = []] = [...texts]
    const other = new Map([[id, text.replace('3000万', '2000万')]])
    expect(checkReceipt(one, other).map(({ kind }) => kind)).toContain('text')
    expect(checkReceipt(one, new Map()).map(({ kind }) => kind)).toContain('text')
  })

  it('finds a quote that the pinned text has elsewhere', () => {
    const [[id = '', text = ''] = []] = [...texts]
    const moved = `\n${text}`
    const pinned = forged(one, ['rulebook', 'texts', id], sha256Of(moved))
    const kinds = checkReceipt(pinned, new Map([[id, moved]])).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['quote']))
  })

  it('says where, what follows and what is stated', () => {
    const [fault] = checkReceipt(forged(one, [...steps, 2, 'value'], money('1800000')), texts)
    expect(fault).toEqual({
      kind: 'step',
      path: 'result.content.findings[0].amount.steps[2]',
      expected: '1750000 … 1750000',
      found: '1800000 … 1800000',
    })
  })

  it('is one file that imports a hash and canonical JSON and nothing else', () => {
    const file = sourceFiles('src').find(({ path }) => path === 'src/receipt/check-receipt.ts')
    expect(file?.imports).toEqual({
      files: [],
      packages: ['@noble/hashes', '@noble/hashes', 'canonicalize'],
      builtins: [],
    })
  })
})

describe('the room of receipts', () => {
  it('takes nothing of what is built in but the version of the package', () => {
    const taken = sourceFiles('src/receipt').flatMap(({ imports }) =>
      imports.files.filter(({ room }) => room === 'builtin').map(({ path }) => path),
    )
    expect(new Set(taken)).toEqual(new Set(['src/builtin/version.generated.ts']))
  })
})
