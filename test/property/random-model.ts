import fc from 'fast-check'
import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { DateFormat, DefinitionFormat } from '../../src/rulebook/definition-format'
import { factsOfAmount, factsOfLeaf, leavesIn, type Model, type OpenModel } from './model'
import { tree } from './random-conditions'
import { days, facts, seenBy } from './random-facts'
import { registers } from './random-registers'

/** The words on which every leaf rests: they have every number that can occur. */
export const quote =
  '对符合条件的企业给予奖励，金额9元、10元、95元、100元，数量9家、10家，期间1年、2年、1个月、12个月、24个月。'

const title = { zh: '测试', en: 'test' }

const base: fc.Arbitrary<DateFormat> = fc
  .constantFrom('project.date', 'project.date2', 'enterprise.date')
  .map((fact) => ({ fact }))

const period: fc.Arbitrary<DateFormat> = fc.oneof(
  fc.record({ yearsAfter: base, years: fc.constantFrom(1, 2) }),
  fc.record({ monthsAfter: base, months: fc.constantFrom(1, 12, 24) }),
)

const moved: fc.Arbitrary<DateFormat> = period.map((date) => ({
  nextWorkingDay: date,
  register: 'rest-days',
}))

const read: fc.Arbitrary<DateFormat> = fc
  .tuple(period, fc.oneof(period, moved))
  .map(([one, other]) => ({ interpretation: 'period', options: { one, other } }))

const deadline = fc.oneof(period, moved, read).map(
  (value): DefinitionFormat => ({
    id: 'project.deadline',
    type: 'date',
    title,
    source: title,
    value,
  }),
)

const special = tree({ subject: 'enterprise', events: 'none', words: undefined }, 1).map(
  (conditions): DefinitionFormat => ({
    id: 'enterprise.special',
    type: 'boolean',
    title,
    source: title,
    conditions,
  }),
)

const rate: OpenModel = { id: 'rate', low: '0', high: '1', samples: ['0', '0.5', '1'] }
const award: OpenModel = { id: 'award', low: '2', high: null, samples: ['2', '9', '100', '12345'] }
const openTerms = [rate, award]

/** An amount in yuan, of any shape that the format has. */
function amount(subject: string): fc.Arbitrary<AmountFormat> {
  const ofType = (...types: readonly string[]) =>
    seenBy(subject).flatMap(({ id, type }) => (types.includes(type) ? [{ fact: id }] : []))
  const yuan: fc.Arbitrary<AmountFormat> = fc.oneof(
    fc.constantFrom(...ofType('money')),
    fc.constant({ open: 'award' }),
  )
  const number: fc.Arbitrary<AmountFormat> = fc.oneof(
    fc.constantFrom(...ofType('count', 'decimal')),
    fc.constant({ open: 'rate' }),
  )
  const times = fc.tuple(yuan, number).map(([one, other]) => ({ multiply: [one, other] }))
  const capped = (of: fc.Arbitrary<AmountFormat>): fc.Arbitrary<AmountFormat> =>
    fc.record({ atMost: fc.constantFrom('9', '95', '100'), of, words: fc.constant(quote) })
  return fc.oneof(yuan, times, capped(yuan), capped(times), capped(capped(times)))
}

const interpretations = [
  { id: 'reading', used: 'interpretation.reading', options: ['left', 'right'], standard: 'left' },
  { id: 'period', used: '"interpretation":"period"', options: ['one', 'other'], standard: 'one' },
]

/** Those of the two interpretations that stand in the text of a rule and its definitions. */
export const randomInterpretations = (text: string): Model['interpretations'] =>
  new Map(interpretations.filter((one) => text.includes(one.used)).map((one) => [one.id, one]))

/** First days of force, stated or only bounded. */
const forces = [
  { forceFrom: '2010-01-01' },
  { forceFrom: '2010-01-01' },
  { forceFrom: '2020-02-29' },
  { forceFrom: '2020-03-01', forceNotBefore: '2019-03-01' },
]

/** Any rule over the small vocabulary, with the two definitions that it may use. */
export const randomModel = (events: 'some' | 'only'): fc.Arbitrary<Model> =>
  fc
    .constantFrom(...(events === 'only' ? ['project'] : ['enterprise', 'project']))
    .chain((subject) =>
      fc.record({
        subject: fc.constant(subject),
        conditions: tree({ subject, events, words: quote }, events === 'only' ? 1 : 2),
        amount: fc.option(amount(subject), { nil: null, freq: 8 }),
        deadline,
        special,
        force: fc.constantFrom(...forces),
      }),
    )
    .map((drawn) => {
      const special = JSON.stringify(drawn.conditions).includes('enterprise.special')
      const defined = special ? [drawn.deadline, drawn.special] : [drawn.deadline]
      const definitions = new Map(defined.map((one) => [one.id, one]))
      const leaves = leavesIn(drawn.conditions, definitions)
      const used = new Set([
        ...leaves.flatMap((leaf) => factsOfLeaf(leaf, definitions)),
        ...factsOfAmount(drawn.amount),
      ])
      return {
        ...drawn,
        ...drawn.force,
        rule: 'test/rule',
        collection: drawn.subject === 'project' ? 'projects' : null,
        open: openTerms.filter(({ id }) => JSON.stringify(drawn.amount).includes(`"open":"${id}"`)),
        interpretations: randomInterpretations(JSON.stringify([drawn.conditions, defined])),
        definitions,
        registers,
        facts: facts.filter(({ id }) => used.has(id)),
        days: [...days, '2021-06-15'],
      }
    })
