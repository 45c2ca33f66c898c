import { evaluate } from '../../src/evaluation/evaluate'
import type { Finding } from '../../src/evaluation/finding'
import { readMoney } from '../../src/money/read-money'
import type { Rulebook } from '../../src/rulebook/rulebook'
import type { Files } from '../../src/rulebook/source'
import type { CaseSet, PageCase } from './page-format'
import { optionsOf, profileOf } from './pages'

/** What a case says of its finding, and the same of the finding itself. */
export interface Answers {
  readonly expected: unknown
  readonly actual: unknown
}

export async function answersTo(
  set: CaseSet,
  one: PageCase,
  files: Files,
  rulebook: Rulebook,
): Promise<Answers> {
  const profile = profileOf(set, one, files)
  const evaluation = await evaluate(rulebook, profile, optionsOf(set, one))
  const [finding] = evaluation.findings
  if (finding === undefined) throw new Error(JSON.stringify(evaluation.issues))
  return { expected: expectedOf(one), actual: actualOf(finding, one) }
}

function expectedOf({ verdict, amount, open, missing, instalments, limits }: PageCase) {
  const range = typeof amount === 'string' ? { low: amount, high: amount } : amount
  return {
    verdict,
    amount: range && { low: yuan(range.low), high: range.high === null ? null : yuan(range.high) },
    ...(open === undefined ? {} : { open }),
    ...(missing === undefined ? {} : { missing }),
    ...(instalments === undefined ? {} : { instalments: instalments.map(written) }),
    ...(limits === undefined ? {} : { limits }),
  }
}

function actualOf({ verdict, amount, instalments, quota, budget }: Finding, one: PageCase) {
  return {
    verdict,
    amount: amount && { low: amount.low, high: amount.high },
    ...(one.open === undefined ? {} : { open: amount?.open }),
    ...(one.missing === undefined ? {} : { missing: amount?.missing }),
    ...(one.instalments === undefined
      ? {}
      : { instalments: instalments.map(({ state, low }) => `${state} ${low}`) }),
    ...(one.limits === undefined
      ? {}
      : {
          limits: {
            ...(quota === null ? {} : { quota: `${quota.number} ${quota.per}` }),
            ...(budget === null ? {} : { budget: `${budget.amount} by ${budget.exhaustedBy}` }),
          },
        }),
  }
}

function written(instalment: string): string {
  const [state = '', amount = ''] = instalment.split(' ')
  return `${state} ${yuan(amount)}`
}

/** An amount of a case, in yuan as the evaluation writes it. */
export function yuan(text: string): string {
  const money = readMoney(text)
  if (money.kind === 'rejected') throw new Error(`not an amount: ${text}`)
  return money.value
}
