import { invented } from './clauses'
import { plusDays } from './day'
import type { EvidenceLevel, Facts, Kind, Scene, Stage, Truth } from './scene'
import { right, setting, single } from './setting'

/** Where a fact comes from, and which levels take it. */
interface Origin {
  readonly evidence: Facts | undefined
  readonly taken: readonly EvidenceLevel[]
}

const paper = { from: 'document', title: '验收报告', number: '甲〔2021〕3号', date: '2021-02-03' }

const origins: readonly Origin[] = [
  { evidence: { from: 'self-declared' }, taken: ['stated'] },
  { evidence: { from: 'self-declared', title: '承诺书' }, taken: ['stated'] },
  { evidence: undefined, taken: ['stated'] },
  { evidence: paper, taken: ['stated', 'documented'] },
  { evidence: { from: 'register' }, taken: ['stated', 'documented', 'verified'] },
  {
    evidence: { ...paper, verifiedBy: '审计组', verifiedOn: '2021-02-04' },
    taken: ['stated', 'documented', 'verified'],
  },
]

/** A fact on which it depends, from here or there. */
function oneFact(stage: Stage): Scene {
  const of = setting(stage)
  const name = stage.dice.pick(of.shape.needed)
  const { evidence, taken } = stage.dice.pick(origins)
  const missing = `${of.shape.type}.${name}`
  const truth: Truth = taken.includes(stage.evidence)
    ? right('proved as asked')
    : { kind: 'not proved as asked', verdict: 'unprovable', missing }
  return single(stage, of, truth, { facts: { evidence: { [name]: evidence } } })
}

/** A proved fact that speaks against it is enough, whatever is not proved. */
function provedAgainst(stage: Stage): Scene {
  const of = setting(stage, [invented.retrofit, invented.sales, invented.mark])
  const event = of.shape.event ?? ''
  const deciding = 'enterprise.place'
  const truth = { kind: 'proved against it', verdict: 'ineligible', deciding } as const
  const facts = { evidence: { [event]: { from: 'self-declared' } } }
  return single(stage, of, truth, { facts, enterprise: { place: '440103' } })
}

/** A fact on which nothing depends need not be proved. */
function besides(stage: Stage): Scene {
  const evidence = { employees: { from: 'self-declared' } }
  const enterprise = { employees: 12, evidence }
  return single(stage, setting(stage), right('another fact not proved'), { enterprise })
}

/** Earlier awards are evidence too where a cap counts them. */
function awards(stage: Stage): Scene {
  const of = setting(stage, [invented.sales])
  const truth: Truth =
    stage.evidence === 'stated'
      ? right('awards proved as asked')
      : { kind: 'awards not proved', verdict: 'unprovable', missing: 'awards' }
  const award = {
    rule: of.shape.rule,
    subject: 'device-1',
    amount: 1,
    date: plusDays(of.day, -400),
  }
  const own = stage.dice.chance(50) ? [award] : []
  // a yuan had before leaves room for all of these
  return single(stage, of, truth, { awards: own, awardsFrom: { from: 'self-declared' } })
}

/** What is proved and what is only said. */
export const evidenceKinds: readonly Kind[] = [
  { weight: 5, make: oneFact },
  { weight: 1, make: provedAgainst },
  { weight: 2, make: besides },
  { weight: 1, make: awards },
]
