import { claim, type Draft } from './claim'
import { invented } from './clauses'
import { plusDays } from './day'
import { incoming } from './incoming'
import { profile } from './profile'
import {
  type Facts,
  type Profile,
  type Row,
  type Scene,
  type Stage,
  scene,
  type Truth,
} from './scene'
import type { Shape, Source } from './shape'

/** A case of a clause on a day in force, and the day of its application where there is a window. */
export interface Setting {
  readonly shape: Shape
  readonly day: string
  readonly applied?: string
  /** Which enterprise of the scene it is about; the first where it is left out. */
  readonly enterprise?: number
}

/** Every clause of which the ledger knows to the fen what is due. */
export const sources: readonly Source[] = [...Object.values(invented), incoming, incoming]

/** The days in which claims lie, by document; of Sichuan's, projects completed in its force. */
export const force = {
  'qingshi-2021': { first: '2021-01-01', last: '2023-12-31', from: '2021-06-01' },
  'sichuan-2017': { first: '2017-03-31', last: '2022-12-31', from: '2019-04-01' },
} as const

/** Applications for `equipment` are taken in March and April. */
export const windows = ['2021', '2022', '2023'].map((year) => ({
  rule: 'qingshi-2021/equipment',
  from: `${year}-03-01`,
  until: `${year}-04-30`,
  source: `青石市${year}年申报通知（虚构）`,
}))

const isSichuan = ({ document }: { readonly document: string }): boolean =>
  document === 'sichuan-2017'

export const forceOf = (of: { readonly document: string }) =>
  force[isSichuan(of) ? 'sichuan-2017' : 'qingshi-2021']

const span = 86_400_000

/** A day from one to the other, both included. */
export function dayBetween({ dice }: Stage, first: string, last: string): string {
  return plusDays(first, dice.between(0, (Date.parse(last) - Date.parse(first)) / span))
}

/** A case of one of the sources. */
export function setting(stage: Stage, among: readonly Source[] = sources): Setting {
  const source = stage.dice.pick(among)
  const { from, last } = forceOf(source)
  if (!source.windowed) return on(stage, source, dayBetween(stage, from, last))
  const year = stage.dice.pick(['2021', '2022', '2023'])
  const day = dayBetween(stage, `${year}-06-01`, `${year}-12-31`)
  const edge = stage.dice.pick([`${year}-03-01`, `${year}-04-30`])
  const applied = stage.dice.chance(30) ? edge : `${year}-04-${stage.dice.between(10, 28)}`
  return { ...on(stage, source, day), applied }
}

export const on = (stage: Stage, source: Source, day: string): Setting => ({
  shape: source.make(stage.dice, day),
  day,
})

export const enterpriseId = ({ name }: Stage, number = 1): string => `${name}-e${number}`

/** What is other than it should be in a scene of one claim. */
export interface Changes {
  readonly facts?: Facts
  readonly enterprise?: Facts
  readonly draft?: Partial<Draft>
  readonly awards?: readonly Facts[] | null
  readonly awardsFrom?: Facts
}

/** The claim of a setting, of what is due unless it is changed. */
export const draftOf = (stage: Stage, { shape, day, applied, enterprise }: Setting): Draft => ({
  number: 1,
  enterprise: enterpriseId(stage, enterprise),
  rule: shape.rule,
  subject: `${shape.type}-1`,
  amount: shape.due,
  day,
  ...(applied === undefined ? {} : { applied }),
})

/** The profile of a setting; at times with another subject of which nothing is said. */
export function profileOf(stage: Stage, of: Setting, changes: Changes = {}): Profile {
  const { shape } = of
  const own = { id: `${shape.type}-1`, ...shape.facts, ...changes.facts }
  const list = stage.dice.chance(20) ? [{ id: `${shape.type}-9` }, own] : [own]
  const { awards = [], awardsFrom } = changes
  return profile(stage, enterpriseId(stage, of.enterprise), {
    enterprise: { ...shape.enterprise, ...changes.enterprise },
    lists: { [shape.list]: list },
    awards,
    ...(awardsFrom === undefined ? {} : { awardsFrom }),
  })
}

/** A scene of one claim. */
export function single(stage: Stage, of: Setting, truth: Truth, changes: Changes = {}): Scene {
  const row = rowOf(stage, { ...draftOf(stage, of), ...changes.draft }, truth)
  return scene([row], [profileOf(stage, of, changes)])
}

export const rowOf = (stage: Stage, draft: Draft, truth: Truth): Row => ({
  raw: claim(stage, draft),
  truth,
})

export const right = (kind: string): Truth => ({ kind, verdict: 'consistent' })
