import { sha256Of } from '../../src/document/digest'
import { checkReceipt, type ReceiptFault } from '../../src/receipt/check-receipt'
import { digestOf } from '../../src/rulebook/digest'
import { words } from './random-formulas'

// all that the made-up document of the made-up rule says
const texts = new Map([['made-up', words]])

/** A receipt around a result that nobody evaluated, with digests that are its own. */
export function receiptAround(result: unknown, others: object = {}) {
  const seal = (content: unknown) => ({ digest: digestOf(content), content })
  const content = {
    rulebook: { digest: 'made up', texts: { 'made-up': sha256Of(words) } },
    asOf: '2024-06-30',
    profile: seal({}),
    options: seal({}),
    result: seal(result),
    previous: null,
    ...others,
  }
  return { ...content, digest: digestOf(content) }
}

/** What the independent checker says of the steps of one amount. */
export function faultsOfAmount(amount: unknown): readonly ReceiptFault[] {
  const finding = { verdict: 'pending', entitlement: 'entitled', amount, instalments: [] }
  const none = { low: '0', high: '0' }
  const totals = { counted: 0, unquantified: 0, cumulation: 'silent', withFigures: none, ...none }
  const rulebook = { digest: 'made up' }
  return checkReceipt(
    receiptAround({ asOf: '2024-06-30', rulebook, findings: [finding], totals }),
    texts,
  )
}
