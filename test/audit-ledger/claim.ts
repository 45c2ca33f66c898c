import { plusDays, writtenDay } from './day'
import { type Fen, written } from './fen'
import type { Facts, Stage } from './scene'

/** What a claim says, before it is written down in one of the many ways. */
export interface Draft {
  /** Which claim of the scene it is. */
  readonly number: number
  readonly enterprise: string
  readonly rule: string
  readonly document?: string
  readonly subject: string
  readonly amount: Fen
  /** The date that counts. */
  readonly day: string
  readonly applied?: string
  readonly instalment?: number
  readonly evidence?: readonly Facts[]
  readonly figures?: Facts
}

export const claimId = ({ name }: Stage, number: number): string => `${name}-${number}`

/** A claim as plain data: amounts and dates in any accepted form, with the dates of its course. */
export function claim(stage: Stage, draft: Draft): Facts {
  const { dice } = stage
  const { rule, document, subject, enterprise, instalment, figures } = draft
  const day = (date: string): string => writtenDay(date, dice.between(0, 4))
  return {
    id: claimId(stage, draft.number),
    enterprise,
    rule,
    ...(document === undefined ? {} : { document }),
    subject,
    amount: written(draft.amount, dice),
    ...Object.fromEntries(courseOf(stage, draft).map(([name, date]) => [name, day(date)])),
    ...(instalment === undefined ? {} : { instalment }),
    ...(draft.evidence === undefined ? papersOf(stage, draft) : { evidence: draft.evidence }),
    ...(figures === undefined ? {} : { figures }),
  }
}

/** How far the other dates lie from the one that counts. */
const courses = {
  applied: { applied: 0, approved: 30, paid: 70 },
  approved: { applied: -30, approved: 0, paid: 40 },
  paid: { applied: -70, approved: -40, paid: 0 },
} as const

/** The dates of a claim: all three, or the one that counts as any of them. */
function courseOf(
  { dice, countOn }: Stage,
  { day, applied }: Draft,
): readonly (readonly [string, string])[] {
  if (applied !== undefined) {
    return [
      ['applied', applied],
      ['paid', day],
    ]
  }
  const only = dice.pick(['applied', 'approved', 'paid', 'paid', null, null, null, null])
  if (only !== null) return [[only, day]]
  return Object.entries(courses[countOn]).map(([name, days]) => [
    name,
    days === 0 ? day : plusDays(day, days + dice.between(-29, 29)),
  ])
}

/** An invoice whose number no other claim has, at times with a notice that many have; or nothing. */
function papersOf(stage: Stage, { number }: Draft): Facts {
  const invoice = { kind: 'invoice', number: invoiceNumber(stage, number) }
  const notice = { kind: 'document', number: '青财〔2021〕1号', title: '资金下达通知' }
  return stage.dice.pick<Facts>([
    {},
    { evidence: [] },
    { evidence: [invoice] },
    { evidence: [invoice, notice] },
    { evidence: [notice, { kind: 'invoice', number: null }] },
  ])
}

/** Twelve digits of the scene and the claim. */
export function invoiceNumber({ name }: Stage, number: number): string {
  const digits = name.replace(/\D/gu, '')
  return `${digits.padStart(10, '0')}${`${number}`.padStart(2, '0')}`
}
