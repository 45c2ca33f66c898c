import type { Amount } from '../../amount/amount'
import type { Finding } from '../../evaluation/finding'
import type { Expectation } from './case-format'

/** What a finding says of all that an expectation names, in the words of the expectation. */
export function answerTo(expected: Expectation, finding: Finding): Expectation {
  const all: Required<Expectation> = {
    verdict: finding.verdict,
    amount: amountText(finding.amount),
    steps: (finding.amount?.steps ?? []).map(({ value }) => rangeText(value.low, value.high)),
    open: [...(finding.amount?.open ?? [])],
    deciding: finding.deciding.map(({ fact, words }, index) => {
      const wanted = expected.deciding?.[index]
      return typeof wanted === 'string' && words !== null ? words : { fact, words }
    }),
    gap: [...new Set(finding.deciding.flatMap(({ gap }) => gap?.by ?? []))].join(' and '),
    missing: [...finding.missing],
    pendingUntil: finding.pendingUntil,
    sensitiveTo: finding.sensitiveTo.map(
      ({ readings, verdict }) =>
        `${readings.map((one) => `${one.interpretation}=${one.option}`).join(' & ')} → ${verdict}`,
    ),
  }
  const named = Object.keys(all).filter((key) => Object.hasOwn(expected, key))
  return Object.assign(
    { verdict: finding.verdict },
    ...named.map((key) => ({ [key]: Reflect.get(all, key) })),
  )
}

function amountText(amount: Amount | null): Required<Expectation>['amount'] {
  if (amount === null) return null
  const { low, high, exact } = amount
  return exact ? rangeText(low, high) : { low, high }
}

const rangeText = (low: string, high: string | null): string =>
  low === high ? low : `${low} … ${high ?? '∞'}`
