import { evaluateSync, receipt } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import { type MakeReceipt, sealed } from '../../src/store/receipt'

/** Makes receipts of an invented enterprise, each of another revenue. */
export function receiptOf(revenue: number): MakeReceipt {
  const profile = { enterprise: { place: '510104', revenue } }
  const options = { asOf: '2020-06-01', documents: ['zhejiang-undated'] }
  const evaluation = evaluateSync(rulebook, profile, options)
  return (previous) => {
    const before = previous === undefined ? {} : { previous }
    const made = receipt(evaluation, { rulebook, profile, options, ...before })
    return made.kind === 'rejected' ? made : { kind: 'accepted', value: sealed(made.value) }
  }
}
