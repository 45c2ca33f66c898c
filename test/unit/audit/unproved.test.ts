import { describe, expect, it } from 'vitest'
import type { AuditOptions } from '../../../src/audit/audit-options'
import { audited, exampleBook } from './audited'

const tea = await exampleBook('own-rulebook')
const settling = { id: '1', enterprise: 'E', rule: 'qinglan-2025/settling', amount: '20万元' }
const water = { ...settling, rule: 'qinglan-2025/water', amount: '6万元', subject: 'a' }
const paper = { from: 'document', number: '1' }
const proved = { place: paper, settledOn: paper, teaProcessing: paper }
const own = { place: '514921', teaProcessing: true, settledOn: '2025-06-01' }
const line = { id: 'a', waterSaved: 20000, retrofittedOn: '2025-06-01' }
const lines = [{ ...line, evidence: { waterSaved: paper, retrofittedOn: paper } }]
const whole = { enterprise: { ...own, evidence: proved }, lines, awards: [] }
const listed = { evidence: { awards: paper } }
const documented: AuditOptions = { evidence: 'documented' }

interface Row {
  readonly name: string
  readonly claim: object
  readonly profile: object
  readonly options?: AuditOptions
  readonly zh: string
  readonly missing: readonly string[]
  readonly unproved?: readonly (readonly [string, string | null])[]
}

const unproved = '有事实已填写，但没有所要求的证据'

describe('what is missing', () => {
  it.each<Row>([
    {
      name: 'is not stated, where any evidence will do',
      claim: settling,
      profile: { enterprise: { ...own, settledOn: undefined } },
      options: {},
      zh: '有事实未填写',
      missing: ['enterprise.settledOn'],
    },
    {
      name: 'is not stated, whatever evidence is asked for',
      claim: settling,
      profile: { enterprise: { ...whole.enterprise, settledOn: undefined }, ...listed },
      zh: '有事实未填写',
      missing: ['enterprise.settledOn'],
    },
    {
      name: 'is stated without evidence, and what usually proves it is said',
      claim: settling,
      profile: { enterprise: { ...own, evidence: { ...proved, settledOn: undefined } }, ...listed },
      zh: unproved,
      missing: ['enterprise.settledOn'],
      unproved: [['enterprise.settledOn', '入驻协议']],
    },
    {
      name: 'is in part not stated, in part not proved',
      claim: settling,
      profile: {
        enterprise: { ...own, place: undefined, evidence: { teaProcessing: paper } },
        ...listed,
      },
      zh: '有事实未填写，另有事实已填写但没有所要求的证据',
      missing: ['enterprise.place', 'enterprise.settledOn'],
      unproved: [['enterprise.settledOn', '入驻协议']],
    },
    {
      name: 'is stated of the subject without evidence',
      claim: water,
      profile: { lines: [line], ...listed },
      zh: unproved,
      missing: ['line.retrofittedOn', 'line.waterSaved'],
      unproved: [
        ['line.retrofittedOn', null],
        ['line.waterSaved', null],
      ],
    },
    {
      name: 'is the list of awards, which nothing proves',
      claim: water,
      profile: {},
      zh: unproved,
      missing: ['awards'],
      unproved: [['awards', null]],
    },
    {
      name: 'is the list of awards, which is not stated',
      claim: water,
      profile: { awards: undefined },
      zh: '有事实未填写',
      missing: ['awards'],
    },
  ])('$name', async ({ claim, profile, options = documented, zh, missing, ...row }) => {
    const rows = [{ ...claim, paid: '2026-01-01' }]
    const [result] = await audited(tea, rows, { E: { ...whole, ...profile } }, options)
    const [reason] = result?.kind === 'judged' ? result.reasons : []
    const said = reason?.unproved?.map(({ fact, provedBy }) => [fact, provedBy?.zh ?? null])
    expect({ zh: reason?.zh, missing: [...(reason?.missing ?? [])].sort(), said }).toEqual({
      zh,
      missing,
      said: row.unproved,
    })
  })
})
