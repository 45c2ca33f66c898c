import type { Bilingual } from 'incentive-rules/calculator'
import { library } from '../engine/client'
import type { Case } from '../engine/engine'
import type { Outlook } from '../engine/told'
import { say } from '../words/say'
import { caseNow, courseOf, foreseeNext } from './courses'
import { type Draft, emptyDraft } from './draft'
import { askingIn, forgetForeseen } from './foresight'
import { idle } from './idle'
import { type Moment, session } from './session'
import { type Kept, writeShelf } from './shelf'
import { today } from './today'

let turn = 0

/** Puts the next question of a profile; false where it has faults, or where another came after it. */
export async function put(draft: Draft, skipped: ReadonlySet<string>): Promise<boolean> {
  turn += 1
  const mine = turn
  const found = askingIn(courseOf(draft, skipped))
  session.isBusy = found instanceof Promise
  session.refusal = null
  const asking = await found
  if (mine !== turn) return false
  session.isBusy = false
  if (asking.status === 'rejected') {
    const [issue] = asking.issues
    session.refusal = say('refused', { expected: issue?.expected ?? '' })
    return false
  }
  forgetForeseen()
  Object.assign(session, { draft, skipped, asking })
  return true
}

let latest: Case | null = null

/** Takes a profile over and evaluates it; false where it has faults, and then all is as it was. */
export async function settle(
  draft: Draft,
  after: Bilingual | null,
  past: readonly Draft[] = session.past,
): Promise<boolean> {
  if (!(await take(draft, past))) return false
  await follow(after)
  return true
}

/** Takes a profile over: puts its next question. False where it has faults. */
export async function take(draft: Draft, past: readonly Draft[]): Promise<boolean> {
  if (!(await put(draft, session.skipped))) return false
  session.past = past
  keep()
  return true
}

/** When the question is shown, writes the profile down, evaluates it, and looks ahead. */
export async function follow(after: Bilingual | null): Promise<void> {
  const mine = caseNow()
  latest = mine
  await idle()
  write()
  if (mine !== latest) return
  const outlook = await library.outlook(mine)
  if (mine === latest && outlook !== null) note(outlook, after)
  foreseeNext()
}

function note(outlook: Outlook, after: Bilingual | null): void {
  session.outlook = outlook
  const { settled = 0, open = 0 } = session.asking ?? {}
  const { total, ceiling } = outlook
  const { low, high } = total
  const moment: Moment = { after, low, high, ceiling: ceiling.value, settled, open }
  session.history = [...session.history, moment]
  session.said = say('saidState', {
    settled: String(settled),
    open: String(open),
    total: total.words,
    ceiling: ceiling.words,
  })
}

/** Keeps the open profile among the others. */
function keep(): void {
  const { id, draft, asOf, readings, openTerms, kept } = session
  const isEmpty = JSON.stringify(draft) === JSON.stringify(emptyDraft)
  const isNew = !kept.some((one) => one.id === id)
  if (isEmpty && isNew) return
  const mine: Kept = { id, draft, asOf, readings, openTerms, changedOn: today() }
  session.kept = isNew ? [...kept, mine] : kept.map((one) => (one.id === id ? mine : one))
}

/** Writes all profiles to where the browser keeps them. */
export function write(): void {
  session.isKept = writeShelf({ current: session.id, kept: session.kept })
}
