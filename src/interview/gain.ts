import type { Slot } from '../fact/slots'
import type { OpenFinding } from './open-finding'

/** Whether an answer settles a finding whatever it is, if it is a fitting one, or never alone. */
export type Settling = 'always' | 'sometimes' | 'never'

/** How many questions fewer a finding is expected to take once one fact of it is known. */
export interface Gain {
  readonly spared: number
  readonly settles: Settling
}

/** How many questions a finding is expected to take still. */
export function expectedOf(one: OpenFinding): number {
  const { cost, missed, isMissed } = one.outlook.prospect
  return isMissed ? 0 : cost + (1 - missed) * leftOf(one)
}

const leftOf = ({ ofAmount, lacksAwards }: OpenFinding): number =>
  ofAmount.size + (lacksAwards ? 1 : 0)

/** What it is worth to a finding to know the fact of a slot. */
export function gainOf(one: OpenFinding, slot: Slot): Gain {
  const { ofAmount, lacksAwards, outlook, seated } = one
  if (ofAmount.has(slot.at)) {
    const isLast = one.waits.size === 1 && !lacksAwards
    return { spared: 1 - outlook.prospect.missed, settles: isLast ? 'always' : 'never' }
  }
  const left = leftOf(one)
  const before = expectedOf(one)
  const { values, cost, unmissed, missed, closed } = outlook.after(slot, seated.frame)
  if (values === 0) return { spared: before / 2, settles: 'sometimes' }
  const settled = missed + (left === 0 ? closed : 0)
  const settles = settled === 0 ? 'never' : settled === values ? 'always' : 'sometimes'
  return { spared: before - cost - unmissed * left, settles }
}
