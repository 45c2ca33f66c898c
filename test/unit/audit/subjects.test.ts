import { describe, expect, it } from 'vitest'
import { audited, exampleBook, linesOf } from './audited'

const tea = await exampleBook('own-rulebook')
// of these two only the highest is given for one line
const equipment = { rule: 'qinglan-2025/equipment', amount: '20万元', enterprise: 'E' }
const water = { rule: 'qinglan-2025/water', amount: '6万元', enterprise: 'E' }
const line = { equipment: '200万元', waterSaved: 20000, retrofittedOn: '2025-06-01' }
const north = { id: 'a', name: '北线', ...line }
const south = { id: 'b', name: '南线（2期）', ...line }
const twin = { id: 'c', name: ' 北线', ...line }
const maker = {
  enterprise: { place: '514921', teaProcessing: true, settledOn: '2025-06-01' },
  lines: [north, south],
  awards: [],
}
const claims = (...changes: readonly object[]): readonly object[] =>
  changes.map((change, index) => ({ id: `${index + 1}`, paid: `2026-0${index + 1}-01`, ...change }))

interface Row {
  readonly name: string
  readonly subjects: readonly (string | null)[]
  readonly lines?: readonly object[]
  readonly said: readonly string[]
}

const second = 'duplicate; duplicate 1 qinglan-2025/equipment-or-water'

describe('the subject of a claim', () => {
  it.each<Row>([
    { name: 'id, then name', subjects: ['a', '北线'], said: ['consistent', second] },
    { name: 'name, then id', subjects: ['北线', 'a'], said: ['consistent', second] },
    { name: 'full width', subjects: ['ａ', '　北线 '], said: ['consistent', second] },
    { name: 'brackets', subjects: ['b', '南线(２期)'], said: ['consistent', second] },
    { name: 'two lines', subjects: ['北线', 'b'], said: ['consistent', 'consistent'] },
    {
      name: 'the name of two lines',
      subjects: ['a', '北线'],
      lines: [north, south, twin],
      said: ['consistent', 'unprovable; unprovable'],
    },
    {
      name: 'the id of one line and the name of another',
      subjects: ['a', 'a'],
      lines: [north, { ...south, name: 'a' }],
      said: ['consistent', second],
    },
    {
      name: 'not listed, in two spellings',
      subjects: ['西线', ' 西线'],
      said: ['unprovable; unprovable lines', `${second}; unprovable lines`],
    },
    {
      name: 'only spaces, which name nothing',
      subjects: ['  ', null],
      said: ['unprovable; unprovable lines', 'unprovable; unprovable lines'],
    },
  ])('may be written as $name: $subjects', async ({ subjects, lines = maker.lines, said }) => {
    const [one = null, other = null] = subjects
    const rows = claims({ ...equipment, subject: one }, { ...water, subject: other })
    expect(await linesOf(tea, rows, { E: { ...maker, lines } })).toEqual(said)
  })

  it('is named with those that it may mean', async () => {
    const lines = [north, south, twin]
    const rows = claims({ ...equipment, subject: '北线' })
    const [result] = await audited(tea, rows, { E: { ...maker, lines } })
    expect(result).toMatchObject({
      reasons: [{ zh: '企业资料中不止一个对象名为“北线”：a、c', subjects: ['a', 'c'] }],
    })
  })

  it('is held against those of its name alone', async () => {
    const lines = [{ ...north, equipment: '1元' }, south, { ...twin, equipment: '1元' }]
    const rows = claims({ ...equipment, subject: '北线' })
    const [said] = await linesOf(tea, rows, { E: { ...maker, lines } })
    expect(said).toMatch(/^(ineligible|over)/)
  })
})

describe('the enterprise of a profile', () => {
  it.each([
    ['the one asked for', 'E', 'consistent'],
    ['another', 'F', 'unprovable; unprovable'],
    ['not stated', undefined, 'consistent'],
  ])('is %s', async (_, id, said) => {
    const profile = { ...maker, enterprise: { ...maker.enterprise, id } }
    const rows = claims({ ...equipment, subject: 'a' })
    expect(await linesOf(tea, rows, { E: profile })).toEqual([said])
  })

  it('is named where it is another', async () => {
    const profile = { ...maker, enterprise: { ...maker.enterprise, id: 'F' } }
    const [result] = await audited(tea, claims({ ...equipment, subject: '北线' }), { E: profile })
    const [reason] = result?.kind === 'judged' ? result.reasons : []
    expect(reason?.en).toMatch(/enterprise\.id.*"E".*"F"/)
  })
})
