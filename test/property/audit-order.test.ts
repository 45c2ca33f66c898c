import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summaryOf } from '../../src/audit/summary'
import { audited, exampleBook, lineOf, linesOf } from '../unit/audit/audited'
import { runs } from './runs'

const tea = await exampleBook('own-rulebook')
const drugs = await exampleBook('clause-shapes/18-joint-cap-and-once')
const levels = await exampleBook('clause-shapes/19-deduction-of-another-award')

const line = { equipment: '200万元', waterSaved: 20000, retrofittedOn: '2025-06-01' }
const ledgers = [
  {
    rulebook: tea,
    profile: {
      enterprise: { place: '514921', teaProcessing: true, settledOn: '2025-06-01' },
      lines: ['a', 'b'].map((id) => ({ id, ...line })),
      awards: [{ rule: 'qinglan-2025/water', amount: '1万元', date: '2026-02-02', subject: 'a' }],
    },
    rules: ['settling', 'equipment', 'water'],
    amounts: ['1万元', '6万元', '14万元', '20万元'],
    year: '2026',
  },
  {
    rulebook: drugs,
    profile: {
      enterprise: { place: '510500' },
      drugs: [
        { id: 'a', milestone: 'third' },
        { id: 'b', milestone: 'fourth' },
      ],
      sizes: [],
      awards: [],
    },
    rules: ['third', 'fourth'],
    amounts: ['300万元', '400万元', '700万元'],
    year: '2024',
  },
  {
    rulebook: levels,
    profile: {
      enterprise: { place: '520100', provincial: true, national: true },
      awards: [],
    },
    rules: ['provincial', 'national'],
    amounts: ['20万元', '30万元', '50万元'],
    year: '2024',
  },
] as const

type Ledger = (typeof ledgers)[number]

const claimOf = ({ rules, amounts, year }: Ledger, days: number) =>
  fc.record({
    enterprise: fc.constantFrom('E', 'F'),
    rule: fc.constantFrom<string>(...rules, '?'),
    subject: fc.constantFrom('a', 'b', null),
    amount: fc.constantFrom<string>(...amounts),
    paid: fc
      .nat(days - 1)
      .map(
        (day) => `${year}-0${1 + Math.floor(day / 28)}-${String(1 + (day % 28)).padStart(2, '0')}`,
      ),
    evidence: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.constantFrom('1', '2').map((number) => [{ kind: 'invoice', number }]),
    ),
  })

type Claims = readonly object[]
const numbered = (claims: Claims) => claims.map((claim, index) => ({ id: `${index}`, ...claim }))

const claimsOn = (ledger: Ledger, days: number) =>
  fc.uniqueArray(claimOf(ledger, days), { maxLength: 12, selector: ({ paid }) => paid })

const profilesOf = ({ profile }: Ledger) => ({ E: profile, F: profile })

describe('the order of the rows of a ledger', () => {
  test.each(ledgers)('changes nothing where no two claims are of one day', async (ledger) => {
    const { rulebook } = ledger
    await fc.assert(
      fc.asyncProperty(claimsOn(ledger, 200), fc.func(fc.nat()), async (drawn, rank) => {
        const claims = numbered(drawn)
        const others = [...claims].sort((left, right) => rank(left.id) - rank(right.id))
        const byId = async (rows: typeof claims): Promise<readonly string[]> => {
          const results = await audited(rulebook, rows, profilesOf(ledger))
          return results
            .map((one) => `${'claim' in one ? one.claim.id : '-'}: ${lineOf(one)}`)
            .sort()
        }
        expect(await byId(others)).toEqual(await byId(claims))
      }),
      runs(40),
    )
  })

  test.each(ledgers)('of like claims of one day says only which is the first', async (ledger) => {
    const { rulebook } = ledger
    await fc.assert(
      fc.asyncProperty(claimOf(ledger, 1), fc.integer({ min: 2, max: 5 }), async (claim, count) => {
        const rows = numbered(Array.from({ length: count }, () => claim))
        const verdictsOf = async (all: typeof rows): Promise<readonly string[]> =>
          (await audited(rulebook, all, profilesOf(ledger)))
            .map((one) => (one.kind === 'judged' ? one.verdict : one.kind))
            .sort()
        expect(await verdictsOf([...rows].reverse())).toEqual(await verdictsOf(rows))
      }),
      runs(20),
    )
  })
})

describe('the rows of a ledger', () => {
  const garbage = fc.oneof(
    fc.constantFrom(null, '', 5, [], {}, { id: '0' }),
    fc.anything({ withMap: true, withDate: true, withNullPrototype: true }),
  )
  test.each(ledgers)('each become one result, in their order', async (ledger) => {
    const { rulebook } = ledger
    const row = fc.oneof({ weight: 3, arbitrary: claimOf(ledger, 28) }, garbage)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (drawn) => {
        const rows = drawn.map((one, index) =>
          typeof one === 'object' && one !== null && 'paid' in one
            ? { id: `${index}`, ...one }
            : one,
        )
        const results = await audited(rulebook, rows, profilesOf(ledger))
        expect(results.map(({ index }) => index)).toEqual(rows.map((_, index) => index))
        const { judged, disputed, rejected } = summaryOf(results)
        expect(judged + disputed + rejected).toBe(rows.length)
      }),
      runs(40),
    )
  })

  test.each(ledgers)('have the same results in any number of runs at once', async (ledger) => {
    const { rulebook } = ledger
    const [drawn = []] = fc.sample(claimsOn(ledger, 100), { numRuns: 1, seed: 5 })
    const lines = (): Promise<readonly string[]> =>
      linesOf(rulebook, numbered(drawn), profilesOf(ledger))
    const [first, ...others] = await Promise.all([lines(), lines(), lines()])
    for (const other of others) expect(other).toEqual(first)
  })
})
