import type { Bilingual } from 'incentive-rules/calculator'
import { library } from '../engine/client'
import type { Case } from '../engine/engine'
import type { Outlook } from '../engine/told'
import { besides } from '../words/besides'
import { say } from '../words/say'
import { caseNow, courseOf, foreseeNext } from './courses'
import { emptyDraft } from './draft'
import { askingIn, forgetForeseen } from './foresight'
import { idle } from './idle'
import { type Moment, type Session, session } from './session'
import { type Kept, writeShelf } from './shelf'
import { today } from './today'

let turn = 0

/** What came of a change: it is refused where it has faults, and overtaken where another came after it. */
export type Changed = 'taken' | 'refused' | 'overtaken'

/** Puts the next question with some parts changed, all of them together and with the question. */
export async function put(changes: Partial<Session>): Promise<Changed> {
  turn += 1
  const mine = turn
  const found = askingIn(courseOf(changes))
  session.isBusy = found instanceof Promise
  session.refusal = null
  const asking = await found
  if (mine !== turn) return 'overtaken'
  session.isBusy = false
  if (asking.status === 'rejected') {
    const [issue] = asking.issues
    session.refusal = say('refused', { expected: issue?.expected ?? '' })
    return 'refused'
  }
  forgetForeseen()
  Object.assign(session, changes, { asking })
  return 'taken'
}

let latest: Case | null = null

/** Takes changes over and evaluates; where they are not taken all is as it was. */
export async function settle(changes: Partial<Session>, after: Bilingual | null): Promise<Changed> {
  const changed = await take(changes)
  if (changed === 'taken') await follow(after)
  return changed
}

/** Takes changes over: puts the next question. */
export async function take(changes: Partial<Session>): Promise<Changed> {
  const changed = await put({ ...changes, isBehind: true })
  if (changed === 'taken') keep()
  return changed
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
  Object.assign(session, { outlook, isBehind: false })
  const { settled = 0, open = 0 } = session.asking ?? {}
  const { total, ceiling } = outlook
  const { low, high } = total
  const moment: Moment = { after, low, high, ceiling, settled, open }
  session.history = [...session.history, moment]
  session.said = say('saidState', {
    settled: String(settled),
    open: String(open),
    total: total.words,
    ceiling: ceiling.words + besides(ceiling),
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
