import type { Bilingual, Locale, Question } from 'incentive-rules/calculator'
import { library } from '../engine/client'
import type { Case } from '../engine/engine'
import type { Aim, Asked, Outlook } from '../engine/told'
import { say } from '../words/say'
import { type Draft, emptyDraft, stating } from './draft'
import { keepLocale } from './locale'
import { type Moment, session, type View } from './session'
import { type Kept, type OpenTerm, readShelf, writeShelf } from './shelf'
import { today } from './today'

/** What the library is asked about now. */
export function caseNow(draft: Draft = session.draft): Case {
  const { asOf, readings, openTerms, locale } = session
  return {
    profile: JSON.stringify(draft),
    options: { asOf, readings: { ...readings }, openTerms: openTerms.map((one) => ({ ...one })) },
    locale,
  }
}

/** The question to put now: the first that was not skipped. */
export const nextQuestion = (): Asked | undefined =>
  session.asking?.questions.find(({ key }) => !session.skipped.has(key))

/** Opens what the browser keeps, or begins anew. */
export async function begin(): Promise<void> {
  const { current, kept } = readShelf()
  session.kept = kept
  const opened = kept.find(({ id }) => id === current) ?? kept[0]
  session.start = await library.start()
  if (opened === undefined || !(await openKept(opened))) await beginAnew()
}

/** A new profile, with nothing stated. */
export async function beginAnew(draft: Draft = emptyDraft): Promise<void> {
  Object.assign(session, { id: crypto.randomUUID(), asOf: session.asOf || today() })
  Object.assign(session, { readings: {}, openTerms: [], skipped: new Set(), past: [], history: [] })
  await settle(draft, null)
}

/** Opens a kept profile; false where it cannot be read, and then all is as it was. */
export async function openKept({ id, draft, asOf, readings, openTerms }: Kept): Promise<boolean> {
  const before = {
    id: session.id,
    asOf: session.asOf,
    readings: session.readings,
    openTerms: session.openTerms,
  }
  Object.assign(session, { id, asOf, readings, openTerms })
  if (!(await settle(draft, null))) {
    Object.assign(session, before)
    return false
  }
  Object.assign(session, { skipped: new Set(), past: [], history: session.history.slice(-1) })
  return true
}

let turn = 0

/** Takes a profile over, asks what is left to ask and evaluates it; false where it has faults. */
async function settle(draft: Draft, after: Bilingual | null, isUndoable = false): Promise<boolean> {
  turn += 1
  const mine = turn
  session.isBusy = true
  session.refusal = null
  const asked = caseNow(draft)
  const asking = await library.ask(asked)
  if (mine !== turn) return false
  session.isBusy = false
  if (asking.status === 'rejected') {
    const [issue] = asking.issues
    session.refusal = say('refused', { expected: issue?.expected ?? '' })
    return false
  }
  if (isUndoable) session.past = [...session.past, session.draft]
  session.draft = draft
  session.asking = asking
  keep()
  const outlook = await library.outlook(asked)
  if (mine === turn && outlook !== null) note(outlook, after)
  return true
}

function note(outlook: Outlook, after: Bilingual | null): void {
  session.outlook = outlook
  const { settled = 0, open = 0 } = session.asking ?? {}
  const { total, ceiling } = outlook
  const moment: Moment = {
    after,
    low: total.low,
    high: total.high,
    ceiling: ceiling.value,
    settled,
    open,
  }
  session.history = [...session.history, moment]
  session.said = say('saidState', {
    settled: String(settled),
    open: String(open),
    total: total.words,
    ceiling: ceiling.words,
  })
}

/** States the answer to a question. */
export function answer(question: Question, value: unknown): Promise<boolean> {
  const next = stating(session.draft, question, value, session.start?.vocabulary ?? [])
  return settle(next, question.title, true)
}

/** Takes a changed profile over, so that it can be undone. */
export const change = (draft: Draft, what: Bilingual): Promise<boolean> => settle(draft, what, true)

export function skip({ key }: Asked): void {
  session.skipped = new Set([...session.skipped, key])
  session.refusal = null
  session.said = say('saidSkipped')
}

export function unskip(): void {
  session.skipped = new Set()
}

/** Takes the last answer back. */
export async function goBack(): Promise<void> {
  const { past } = session
  const before = past.at(-1)
  if (before === undefined) return
  session.past = past.slice(0, -1)
  await settle(before, { zh: '撤回', en: 'taken back' })
}

export async function setLocale(locale: Locale): Promise<void> {
  session.locale = locale
  document.documentElement.lang = locale
  keepLocale(locale)
  const { history } = session
  await settle(session.draft, null)
  session.history = history
}

export async function setAsOf(asOf: string): Promise<void> {
  const before = session.asOf
  session.asOf = asOf
  session.history = []
  const isTaken = await settle(session.draft, null)
  // a later change may have come before this one was answered
  if (!isTaken && session.refusal !== null && session.asOf === asOf) session.asOf = before
}

/** Takes all readings and figures back that were chosen. */
export async function setDefaults(): Promise<void> {
  session.readings = {}
  session.openTerms = []
  await settle(session.draft, { zh: '恢复默认', en: 'back to the defaults' })
}

export async function setReading(id: string, option: string): Promise<void> {
  session.readings = { ...session.readings, [id]: option }
  await settle(session.draft, { zh: '改用另一理解', en: 'another reading' })
}

/** Sets what a text leaves open, or leaves it open again; a value that cannot be read is refused. */
export async function setOpenTerm(term: OpenTerm): Promise<boolean> {
  const before = session.openTerms
  const others = before.filter(({ rule, term: id }) => rule !== term.rule || id !== term.term)
  session.openTerms = term.value === '' ? others : [...others, term]
  const taken = await settle(session.draft, { zh: '设定比例', en: 'a rate is set' })
  if (!taken) session.openTerms = before
  return taken
}

/** Shows another part of the page, from its top. */
export function show(view: View): void {
  session.view = view
  scrollTo(0, 0)
  document.getElementById('main')?.focus({ preventScroll: true })
}

export function openFinding(aim: Aim | null): void {
  session.opened = aim
}

/** Keeps all profiles in the browser. */
function keep(): void {
  const { id, draft, asOf, readings, openTerms, kept } = session
  const isEmpty = JSON.stringify(draft) === JSON.stringify(emptyDraft)
  const isNew = !kept.some((one) => one.id === id)
  if (isEmpty && isNew) return
  const mine: Kept = { id, draft, asOf, readings, openTerms, changedOn: today() }
  session.kept = isNew ? [...kept, mine] : kept.map((one) => (one.id === id ? mine : one))
  session.isKept = writeShelf({ current: id, kept: session.kept })
}

/** Forgets a profile; where it is the open one, another is opened. */
export async function forget(id: string): Promise<void> {
  session.kept = session.kept.filter((one) => one.id !== id)
  const [first] = session.kept
  session.isKept = writeShelf({ current: first?.id ?? null, kept: session.kept })
  if (id !== session.id) return
  if (first === undefined || !(await openKept(first))) await beginAnew()
}
