import type { Bilingual, Locale, Question } from 'incentive-rules/calculator'
import { library } from '../engine/client'
import type { Aim, Asked } from '../engine/told'
import { say } from '../words/say'
import { answered, foreseeNext } from './courses'
import { type Draft, emptyDraft } from './draft'
import { keepLocale } from './locale'
import { session, type View } from './session'
import { type Changed, follow, put, settle, take, write } from './settle'
import { type Kept, type OpenTerm, readShelf } from './shelf'
import { today } from './today'

/** Opens what the browser keeps, or begins anew. */
export async function begin(): Promise<void> {
  const { current, kept } = readShelf()
  session.kept = kept
  const opened = kept.find(({ id }) => id === current) ?? kept[0]
  session.start = await library.start()
  if (opened === undefined || (await openKept(opened)) === 'refused') await beginAnew()
}

/** How a profile begins that is opened. */
const unused = { skipped: new Set<string>(), past: [], history: [] }

/** A new profile, with nothing stated. */
export async function beginAnew(draft: Draft = emptyDraft): Promise<void> {
  const own = { id: crypto.randomUUID(), draft, asOf: session.asOf || today() }
  await settle({ ...unused, ...own, readings: {}, openTerms: [] }, null)
}

/** Opens a kept profile; refused where it cannot be read, and then all is as it was. */
export function openKept({ id, draft, asOf, readings, openTerms }: Kept): Promise<Changed> {
  return settle({ ...unused, id, draft, asOf, readings, openTerms }, null)
}

/** States the answer to a question. */
export const answer = (question: Question, value: unknown): Promise<Changed> =>
  takeOver(answered(question, value), question.title)

let changing: Promise<unknown> = Promise.resolve()

/** Changes the profile as the changes before have left it: a name is taken by the click on what is next. */
export function change(edit: (draft: Draft) => Draft, what: Bilingual): Promise<Changed> {
  const changed = changing.then(() => takeOver(edit(session.draft), what))
  changing = changed.catch(() => undefined)
  return changed
}

/** Takes a changed profile over, so that it can be undone. */
async function takeOver(draft: Draft, what: Bilingual): Promise<Changed> {
  const changed = await take({ draft, past: [...session.past, session.draft] })
  if (changed === 'taken') void follow(what)
  return changed
}

/** Puts a question off, until the others are answered. */
export async function skip({ key }: Asked): Promise<void> {
  if ((await put({ skipped: new Set([...session.skipped, key]) })) !== 'taken') return
  session.said = say('saidSkipped')
  foreseeNext()
}

/** Takes up again what was put off. */
export async function unskip(): Promise<void> {
  if ((await put({ skipped: new Set() })) === 'taken') foreseeNext()
}

/** Takes the last answer back. */
export async function goBack(): Promise<void> {
  const { past } = session
  const before = past.at(-1)
  if (before !== undefined)
    await settle({ draft: before, past: past.slice(0, -1) }, { zh: '撤回', en: 'taken back' })
}

export async function setLocale(locale: Locale): Promise<void> {
  session.locale = locale
  document.documentElement.lang = locale
  keepLocale(locale)
  // what is being opened is opened first
  if (session.asking === null) return
  const { history } = session
  await settle({}, null)
  session.history = history
}

export async function setAsOf(asOf: string): Promise<void> {
  const before = session.asOf
  session.asOf = asOf
  session.history = []
  const changed = await settle({}, null)
  if (changed === 'refused' && session.asOf === asOf) session.asOf = before
}

/** Takes all readings and figures back that were chosen. */
export async function setDefaults(): Promise<void> {
  session.readings = {}
  session.openTerms = []
  await settle({}, { zh: '恢复默认', en: 'back to the defaults' })
}

export async function setReading(id: string, option: string): Promise<void> {
  session.readings = { ...session.readings, [id]: option }
  await settle({}, { zh: '改用另一理解', en: 'another reading' })
}

/** Sets what a text leaves open, or leaves it open again; a value that cannot be read is refused. */
export async function setOpenTerm(term: OpenTerm): Promise<Changed> {
  const before = session.openTerms
  const others = before.filter(({ rule, term: id }) => rule !== term.rule || id !== term.term)
  session.openTerms = term.value === '' ? others : [...others, term]
  const changed = await settle({}, { zh: '设定比例', en: 'a rate is set' })
  // what came after it goes without it too
  if (changed === 'refused') session.openTerms = before
  return changed
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

/** Forgets a profile; where it is the open one, another is opened. */
export async function forget(id: string): Promise<void> {
  session.kept = session.kept.filter((one) => one.id !== id)
  const [first] = session.kept
  write()
  if (id !== session.id) return
  if (first === undefined || (await openKept(first)) === 'refused') await beginAnew()
}
