import { evaluateSync, receipt } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import type { MakeReceipt } from '../../src/store/receipt'

/** Makes receipts of an invented enterprise, each of another revenue. */
export function receiptOf(revenue: number): MakeReceipt {
  const profile = { enterprise: { place: '510104', revenue } }
  const options = { asOf: '2020-06-01', documents: ['zhejiang-undated'] }
  const evaluation = evaluateSync(rulebook, profile, options)
  return (previous) =>
    receipt(evaluation, {
      rulebook,
      profile,
      options,
      ...(previous === undefined ? {} : { previous }),
    })
}
