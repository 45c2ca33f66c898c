import { audit } from '../../src/audit/audit'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { optionsOf, type Plan, profileIn, rowsOf } from './ledger'
import { newTally, type Tally } from './tally'

function* rawsOf(plan: Plan): Generator<unknown> {
  for (const { raw } of rowsOf(plan)) yield raw
}

/** Audits a ledger and holds every answer against what was planted; a row without an answer throws. */
export async function auditLedger(
  rulebook: Rulebook,
  plan: Plan,
  onRow: (rows: number) => void = () => {},
): Promise<Tally> {
  const tally = newTally()
  const planted = rowsOf(plan)
  const profiles = (enterprise: string): unknown => profileIn(plan, enterprise)
  const answers = audit(rulebook, rawsOf(plan), profiles, optionsOf(plan))
  if (answers.kind === 'rejected') throw new Error(JSON.stringify(answers.issues))
  for await (const result of answers.value) {
    const row = planted.next()
    if (row.done === true) throw new Error(`an answer to no row: ${JSON.stringify(result.index)}`)
    if (result.index !== tally.rows()) throw new Error(`row ${tally.rows()} is not in its place`)
    tally.add(row.value, result)
    onRow(tally.rows())
  }
  if (planted.next().done !== true) throw new Error(`no answer to row ${tally.rows()}`)
  return tally
}
