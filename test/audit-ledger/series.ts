import type { Draft } from './claim'
import type { Fen } from './fen'
import { profile } from './profile'
import type { Facts, Profile, Row, Stage, Truth } from './scene'
import { enterpriseId, rowOf } from './setting'

/** A claim of a series of one enterprise, under a clause of the invented document. */
export interface Step {
  readonly rule: string
  readonly subject: string
  readonly amount: Fen
  readonly day: string
  readonly instalment?: number
  readonly evidence?: readonly Facts[]
}

/** The id of a rule or relation of the invented document. */
export const inventedId = (name: string): string => `qingshi-2021/${name}`

/** The row of a step; `number` is unique in its scene. */
export function stepRow(stage: Stage, number: number, step: Step, truth: Truth): Row {
  const enterprise = enterpriseId(stage)
  const draft: Draft = { ...step, number, rule: inventedId(step.rule), enterprise }
  return rowOf(stage, draft, truth)
}

type Lists = Readonly<Record<string, readonly Facts[]>>

/** The enterprise of a series, in the city; it had no awards unless they are given. */
export const cityProfile = (
  stage: Stage,
  lists: Lists,
  awards: readonly Facts[] | null = [],
): Profile =>
  profile(stage, enterpriseId(stage), { enterprise: { place: '519902' }, lists, awards })
