import { describe, expect, test } from 'vitest'
import { asPlainDate } from '../../../src/calendar/plain-date'
import { absent, known, notYet, unknown } from '../../../src/fact/fact-state'
import { factView, operandState } from '../../../src/fact/view'
import { readProfile } from '../../../src/profile/read-profile'
import type { DateFormat } from '../../../src/rulebook/definition-format'
import { indexOf, partOf } from '../../../src/rulebook/index-of'
import { type SmallRule, smallRulebook, words } from '../../small-rulebook'

const happened = { fact: 'project.date', operator: 'happened', words } as const
const reading = { fact: 'interpretation.reading', operator: 'is', value: 'left' } as const

/** The view of the first project of a profile on 29 February 2020. */
function viewOf(profile: unknown, rule: Partial<SmallRule> = {}, readings = {}) {
  const conditions = { all: [happened, reading] }
  const rulebook = smallRulebook({ conditions, subject: 'project', ...rule })
  const read = readProfile(rulebook.vocabulary, profile)
  if (read.kind === 'rejected') throw new Error(JSON.stringify(read.issues))
  const [subject = read.value.enterprise] = read.value.collections.get('project') ?? []
  const document = partOf(indexOf(rulebook).documents, 'test')
  const view = factView({
    rulebook,
    profile: read.value,
    subject,
    document,
    asOf: asPlainDate('2020-02-29'),
    readings: new Map(Object.entries(readings)),
  })
  return { view, rulebook }
}

const stateOf = (fact: string, project: object) =>
  viewOf({ projects: [{ id: 'one', ...project }] }).view(`project.${fact}`)

describe('a stated fact', () => {
  test.each([
    ['money', '10.50', known('10.5')],
    ['money', null, absent],
    ['money', undefined, unknown(['project.money'])],
    ['boolean', false, known(false)],
    ['choices', [], known([])],
    ['choices', null, absent],
    ['date', '2020-02-28', known('2020-02-28')],
    ['date', '2020-02-29', known('2020-02-29')],
    ['date', '2020-03-01', notYet],
    ['date', null, notYet],
    ['date', undefined, unknown(['project.date'])],
  ])('%s %j', (fact, value, expected) => {
    expect(stateOf(fact, value === undefined ? {} : { [fact]: value })).toEqual(expected)
  })

  test('of the enterprise is seen from a project, and another project is not', () => {
    const { view } = viewOf({
      enterprise: { money: '7' },
      projects: [{ id: 'one' }, { id: 'two', money: '8' }],
    })
    expect(view('enterprise.money')).toEqual(known('7'))
    expect(view('project.money')).toEqual(unknown(['project.money']))
  })
})

describe('an interpretation', () => {
  test('is known: its default, or the reading that is chosen', () => {
    expect(viewOf({}).view('interpretation.reading')).toEqual(known('left'))
    const chosen = viewOf({}, {}, { reading: 'right' })
    expect(chosen.view('interpretation.reading')).toEqual(known('right'))
  })
})

describe('the first day of force', () => {
  test('is known where the document states it, and unknown within its bounds where it is not', () => {
    expect(viewOf({}).view('document.inForceFrom')).toEqual(known('2010-01-01'))
    const reason = { zh: '未载明', en: 'not stated' }
    const from = { notBefore: '2016-01-01', notAfter: '2017-01-01', reason }
    const { view } = viewOf({}, { force: { from, until: 'unstated' } })
    expect(view('document.inForceFrom')).toEqual({
      ...unknown(['document.inForceFrom']),
      notBefore: '2016-01-01',
      notAfter: '2017-01-01',
    })
  })
})

describe('a derived date', () => {
  const base = { fact: 'project.date' }
  const stateOfDeadline = (deadline: DateFormat, project: object, readings = {}) => {
    const before = { fact: 'project.date', operator: 'onOrBefore', words } as const
    const conditions = { ...before, value: { fact: 'project.deadline' } }
    const profile = { projects: [{ id: 'one', ...project }] }
    return viewOf(profile, { conditions, deadline }, readings).view('project.deadline')
  }
  const twoYears = { yearsAfter: base, years: 2 }
  const working = (date: DateFormat) => ({ nextWorkingDay: date, register: 'rest-days' })
  const read = { interpretation: 'period', options: { one: twoYears, other: working(twoYears) } }

  test.each<[string, DateFormat, object, unknown]>([
    ['years on', twoYears, { date: '2019-03-01' }, known('2021-03-01')],
    ['years on from 29 February', twoYears, { date: '2016-02-29' }, known('2018-02-28')],
    ['months on', { monthsAfter: base, months: 1 }, { date: '2020-01-31' }, known('2020-02-29')],
    ['of an event still to come', twoYears, { date: null }, notYet],
    ['of an event that is planned', twoYears, { date: '2020-03-01' }, notYet],
    ['of an event that is not stated', twoYears, {}, unknown(['project.date'])],
    [
      'on a Sunday, then a holiday, moves to Tuesday',
      working(twoYears),
      { date: '2019-02-28' },
      known('2021-03-02'),
    ],
    [
      'on a Saturday that is worked stays',
      working(base),
      { date: '2020-02-29' },
      known('2020-02-29'),
    ],
    [
      'in a year without rest days in the register',
      working(twoYears),
      { date: '2015-05-05' },
      { ...unknown(['register.rest-days']), notBefore: '2017-05-05' },
    ],
    ['on a working day, of an event still to come', working(twoYears), { date: null }, notYet],
    ['on a working day, of an event not stated', working(twoYears), {}, unknown(['project.date'])],
    ['by its default reading', read, { date: '2019-02-28' }, known('2021-02-28')],
  ])('%s', (_name, deadline, project, expected) => {
    expect(stateOfDeadline(deadline, project)).toEqual(expected)
  })

  test('by the reading that is chosen', () => {
    const chosen = stateOfDeadline(read, { date: '2019-02-28' }, { period: 'other' })
    expect(chosen).toEqual(known('2021-03-02'))
  })
})

describe('the right side of a leaf', () => {
  const { view, rulebook } = viewOf({ enterprise: { money: '7', choice: 'a' } })
  const lookup = (key: string, unit: string | null) =>
    ({
      kind: 'lookup',
      register: 'bounds',
      column: 'low',
      unit,
      where: [
        { column: 'class', value: { fact: 'enterprise.choice' } },
        { column: 'indicator', value: key },
      ],
    }) as const

  test.each([
    ['nothing', { kind: 'none' } as const, absent],
    ['a value', { kind: 'value', value: '10' } as const, known('10')],
    ['a fact', { kind: 'fact', fact: 'enterprise.money' } as const, known('7')],
    [
      'a fact not stated',
      { kind: 'fact', fact: 'enterprise.count' } as const,
      unknown(['enterprise.count']),
    ],
    ['a cell in 万元, in yuan', lookup('money', 'unit'), known('9')],
    ['a cell that is not there', lookup('place', null), absent],
    [
      'the places of a register with their former codes',
      { kind: 'register', register: 'counties', column: 'code' } as const,
      known(['513301', '510105', '510198']),
    ],
  ])('is %s', (_name, operand, expected) => {
    expect(operandState(operand, 'money', view, rulebook)).toEqual(expected)
  })
})
