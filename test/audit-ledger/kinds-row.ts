import { claim } from './claim'
import { fair, invented } from './clauses'
import { type Facts, type Kind, type Row, type Scene, type Stage, scene, type Truth } from './scene'
import { draftOf, profileOf, right, type Setting, setting, single } from './setting'

/** A value that cannot be read, and where. */
const broken: readonly { readonly changes: Facts; readonly issue: string }[] = [
  ...['约三十万', '30万美元', '-5', '12,34', 'NaN', '1e6', '', '3 0', null, 12.5, {}].map(
    (amount) => ({
      changes: { amount },
      issue: 'amount',
    }),
  ),
  ...['2022-02-30', '2022-13-01', '昨天', 20_220_301, '22-03-01', ''].map((paid) => ({
    changes: { paid },
    issue: 'paid',
  })),
  { changes: { applied: '2021-02-29' }, issue: 'applied' },
  { changes: { id: undefined }, issue: 'id' },
  { changes: { id: '' }, issue: 'id' },
  { changes: { enterprise: undefined }, issue: 'enterprise' },
  { changes: { rule: undefined }, issue: 'rule' },
  { changes: { amount: undefined }, issue: 'amount' },
  { changes: { applied: undefined, approved: undefined, paid: undefined }, issue: 'paid' },
  { changes: { instalment: 0 }, issue: 'instalment' },
  { changes: { instalment: 1.5 }, issue: 'instalment' },
  { changes: { evidence: '发票' }, issue: 'evidence' },
  { changes: { evidence: [{ kind: '收据', number: '1' }] }, issue: 'evidence' },
]

const rejected = (issue: string): Truth => ({
  kind: `unreadable ${issue}`,
  verdict: 'rejected',
  issue,
})

function malformed(stage: Stage): Scene {
  const of = setting(stage)
  const { changes, issue } = stage.dice.pick(broken)
  const row = { raw: { ...claim(stage, draftOf(stage, of)), ...changes }, truth: rejected(issue) }
  return scene([row], [profileOf(stage, of)])
}

/** Not even an object. */
const noRow = (stage: Stage): Scene =>
  scene(
    [{ raw: stage.dice.pick([null, 17, '合计', [], true, undefined]), truth: rejected('') }],
    [],
  )

/** The same number again: the first row of the ledger stands, and the other is no claim. */
function repeatedNumber(stage: Stage): Scene {
  const one = setting(stage)
  const two = { ...setting(stage), enterprise: 2 }
  const rows = [one, two].map(
    (of): Row => ({
      raw: claim(stage, draftOf(stage, of)),
      truth: right('a number that comes again'),
      tie: { group: stage.name, beaten: () => rejected('id') },
    }),
  )
  return scene(rows, [profileOf(stage, one), profileOf(stage, two)])
}

const unknown = (kind: string, candidates?: readonly string[]): Truth => ({
  kind,
  verdict: 'unknown-rule',
  ...(candidates === undefined ? {} : { candidates }),
})

/** Names that fit no rule, or more than one. */
const names: readonly {
  readonly rule: string
  readonly document?: string
  readonly truth: Truth
}[] = [
  { rule: 'qingshi-2021/retrofits', truth: unknown('no such rule') },
  { rule: 'sichuan-2017/incomming-investment', truth: unknown('no such rule') },
  { rule: '四/（八）/¶99', document: 'sichuan-2017', truth: unknown('no such clause') },
  { rule: '二/¶1', document: 'qingshi-2021', truth: unknown('a clause without a rule') },
  { rule: '一/（一）/¶1', document: 'qingshi-2020', truth: unknown('no such document') },
  { rule: '给予一千万元购车补贴', truth: unknown('words of no clause') },
  {
    rule: '给予20万元奖励',
    truth: unknown('words of two', ['qingshi-2021/demonstration', 'qingshi-2021/municipal']),
  },
  {
    rule: '的一次性奖励，所需资金在省工业发展资金中安排',
    document: 'sichuan-2017',
    truth: unknown('words of two', ['sichuan-2017/expansion', 'sichuan-2017/incoming-investment']),
  },
  {
    rule: '四/（八）/¶3',
    document: 'sichuan-2017',
    truth: unknown('a clause of two', [
      'sichuan-2017/platform-construction',
      'sichuan-2017/platform-services',
    ]),
  },
]

function unknownRule(stage: Stage): Scene {
  const { truth, ...draft } = stage.dice.pick(names)
  return single(stage, setting(stage, [invented.retrofit]), truth, { draft })
}

function withoutProfile(stage: Stage): Scene {
  const of = setting(stage)
  const truth = { kind: 'no profile', verdict: 'unprovable' } as const
  return scene([{ raw: claim(stage, draftOf(stage, of)), truth }], [])
}

function brokenProfile(stage: Stage): Scene {
  const of: Setting = setting(stage)
  const truth = { kind: 'unreadable profile', verdict: 'unprovable' } as const
  const event = of.shape.event ?? of.shape.needed.join()
  return single(stage, of, truth, { facts: { [event]: '不详' } })
}

/** Of a discretionary award less may be right, more never. */
function discretionary(stage: Stage): Scene {
  const { dice } = stage
  const difference = dice.pick([1n, 1_000_000n])
  const [amount, truth] = dice.chance(60)
    ? [dice.pick([5_000_000n, 3_000_000n]), right('discretionary')]
    : [5_000_000n + difference, { kind: 'over', verdict: 'over', difference } as const]
  return single(stage, setting(stage, [fair]), truth, { draft: { amount } })
}

/** Rows that are no claims, names that fit no rule, profiles that are not there. */
export const rowKinds: readonly Kind[] = [
  { weight: 3, make: malformed },
  { weight: 1, make: noRow },
  { weight: 1, make: repeatedNumber },
  { weight: 2, make: unknownRule },
  { weight: 1, make: withoutProfile },
  { weight: 1, make: brokenProfile },
  { weight: 2, make: discretionary },
]
