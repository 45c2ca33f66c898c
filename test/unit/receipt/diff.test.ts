import { describe, expect, it } from 'vitest'
import {
  type DiffSubject,
  diff,
  type FindingChange,
  type SubjectDiff,
} from '../../../src/receipt/diff'
import { subjectOfReceipt } from '../../../src/receipt/receipt-subject'
import type { Rulebook } from '../../../src/rulebook/rulebook'
import { type Change, documentFolder, ruleFolder, workshops } from '../../workshops'
import { little, made, options, profile } from './receipts'

const asOf = '2021-06-15'
const before = little.rulebook

async function all(
  [left, right]: readonly [Rulebook, Rulebook],
  subjects: readonly DiffSubject[],
  asked = options,
): Promise<readonly SubjectDiff[]> {
  const found: SubjectDiff[] = []
  for await (const one of diff(left, right, subjects, asked)) found.push(one)
  return found
}

/** What changes for the usual profile by changes of files. */
async function changed(edits: readonly Change[], asked = options) {
  const [one] = await all([before, workshops(edits).rulebook], [{ id: 'one', profile }], asked)
  if (one?.kind !== 'compared') throw new Error(JSON.stringify(one))
  return one
}

/** A change on one line: `rule: verdict low…high → verdict low…high because part`. */
function told({ rule, before: old, after, causes }: FindingChange): string {
  const side = (one: FindingChange['before']): string =>
    one === null ? 'none' : `${one.verdict} ${one.amount?.low ?? '-'}…${one.amount?.high ?? '-'}`
  const because = causes.map(({ part, change }) => `${part} ${change}`).join(', ')
  return `${rule.split('/')[1]}: ${side(old)} → ${side(after)} because ${because}`
}

const building = `${ruleFolder}/building.yaml`
const definition = 'rules/definitions/small-workshop.yaml'
const facts = `${documentFolder}/document.yaml`
const award = 'eligible 1750000…1750000'
const [project] = profile.projects

const changes: readonly (readonly [string, Change, readonly string[]])[] = [
  [
    'the force of the document',
    { file: facts, from: 'until: unstated', to: "until: '2020-12-31'" },
    [
      `building: ${award} → not-in-force -…- because documents/workshops-2020 changed`,
      'subsidy: eligible 0…100000 → not-in-force -…- because documents/workshops-2020 changed',
    ],
  ],
  ['a title', { file: building, from: '作坊建设奖励', to: '建设奖励' }, []],
]

describe('two rulebooks', () => {
  it('that are the same give no change', async () => {
    expect(await changed([])).toEqual({ kind: 'compared', id: 'one', changes: [], totals: null })
  })

  it.each(changes)('that differ in %s', async (_, edit, lines) => {
    expect((await changed([edit])).changes.map(told)).toEqual(lines)
  })

  it('of which one has a definition that no longer holds', async () => {
    const edits = [
      { file: definition, from: 'operator: below', to: 'operator: above' },
      { file: definition, from: 'operator: below', to: 'operator: above' },
    ]
    expect((await changed(edits)).changes.map(told)).toEqual([
      'subsidy: eligible 0…100000 → ineligible -…- because definitions/enterprise.smallWorkshop changed',
    ])
  })

  it('of which one has a shorter period', async () => {
    const definitions = JSON.parse(
      JSON.stringify(before.definitions).replaceAll('"years":2', '"years":1'),
    )
    const late = { ...profile, projects: [{ ...project, openedOn: '2021-06-01' }] }
    const [one] = await all([before, { ...before, definitions }], [{ id: 'late', profile: late }])
    expect(one?.kind === 'compared' && one.changes.map(told)).toEqual([
      `building: ${award} → ineligible -…- because definitions/project.twoYearsAfterCompletion changed`,
    ])
    expect(one?.kind === 'compared' && one.totals).toEqual({
      before: { low: '1750000', high: '1850000', exact: false },
      after: { low: '0', high: '100000', exact: false },
    })
  })

  it('of which one reads a clause otherwise unless told', async () => {
    const edit = { file: building, from: 'default: does-not-count', to: 'default: counts' }
    const early = { ...profile, projects: [{ ...project, openedOn: '2020-03-01' }] }
    const [one] = await all([before, workshops([edit]).rulebook], [{ id: 'early', profile: early }])
    expect(one?.kind === 'compared' && one.changes.map(told)).toEqual([
      `building: ineligible -…- → ${award} because interpretations/early-opening changed`,
    ])
  })

  it('of which one has no such rule, on both sides', async () => {
    const { rules, ...rest } = before
    const fewer = { ...rest, rules: rules.filter(({ id }) => !id.endsWith('building')) }
    const [removed] = await all([before, fewer], [{ id: 'one', profile }])
    const [added] = await all([fewer, before], [{ id: 'one', profile }])
    expect(removed?.kind === 'compared' && removed.changes.map(told)).toEqual([
      `building: ${award} → none because rules/workshops-2020/building removed`,
    ])
    expect(added?.kind === 'compared' && added.changes.map(told)).toEqual([
      `building: none → ${award} because rules/workshops-2020/building added`,
    ])
  })

  it('that know other facts reject a profile on their side', async () => {
    const size =
      '  size:\n    type: count\n    title: { zh: 规模, en: size }\n    question: { zh: 多大？, en: How large? }\n  craft:'
    const edit = { file: 'rules/facts/enterprise.yaml', from: '  craft:', to: size }
    const stated = { enterprise: { size: 3 } }
    const [one] = await all([before, workshops([edit]).rulebook], [{ id: 'one', profile: stated }])
    expect(one).toMatchObject({ kind: 'rejected', before: [{ code: 'unknown_key' }], after: [] })
  })

  it('are compared on receipts with the options of these', async () => {
    const { rulebook } = workshops([
      { file: facts, from: 'until: unstated', to: "until: '2020-12-31'" },
    ])
    const receipt = await made({ options: { ...options, asOf: '2020-12-31' } })
    const later = await made({ options: { asOf: '2021-01-01', rules: ['workshops-2020/subsidy'] } })
    const found = await all([before, rulebook], [receipt, later].map(subjectOfReceipt), { asOf })
    expect(found.map((one) => one.kind === 'compared' && one.changes.map(told))).toEqual([
      [],
      ['subsidy: eligible 0…100000 → not-in-force -…- because documents/workshops-2020 changed'],
    ])
    expect(found.map(({ id }) => id)).toEqual([receipt.digest, later.digest])
  })

  it('give one result a profile, of which only one is looked at at a time', async () => {
    const seen: string[] = []
    function* subjects(): Generator<DiffSubject> {
      for (const id of ['a', 'b', 'c']) {
        seen.push(`asked for ${id}`)
        yield { id, profile }
      }
    }
    for await (const { id } of diff(before, before, subjects(), options)) seen.push(`found ${id}`)
    expect(seen).toEqual(['a', 'b', 'c'].flatMap((id) => [`asked for ${id}`, `found ${id}`]))
  })

  it('reject an option that neither knows, and leave out one that only the other knows', async () => {
    const asked = { asOf, rules: ['workshops-2020/building', 'workshops-2020/buildings'] }
    expect((await all([before, before], [{ id: 'one', profile }], asked))[0]).toMatchObject({
      kind: 'rejected',
      before: [{ code: 'unknown_rule', path: 'rules[1]' }],
      after: [{ code: 'unknown_rule', path: 'rules[1]' }],
    })
  })
})
