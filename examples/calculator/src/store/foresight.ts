import { library } from '../engine/client'
import type { Case } from '../engine/engine'
import type { Asking } from '../engine/told'

/** A case, and the questions in it that were put off. */
export interface Course {
  readonly of: Case
  readonly skipped: readonly string[]
}

// each question is put within a frame of the click only if the library was asked before the click
const known = new Map<string, Asking | Promise<Asking>>()
let wanted: readonly Course[] = []
let isAsking = false

const keyOf = ({ of, skipped }: Course): string => JSON.stringify([of, skipped])

/** What to ask next in a course: at once where it was foreseen, else as soon as the library says. */
export function askingIn(course: Course): Asking | Promise<Asking> {
  return known.get(keyOf(course)) ?? library.ask(course.of, course.skipped)
}

/** Forgets what was foreseen: an answer has been given, and others may come now. */
export function forgetForeseen(): void {
  known.clear()
  wanted = []
}

/** Has the library asked, one after the other and before all others, what these would lead to. */
export function foresee(courses: readonly Course[]): void {
  wanted = [...courses.filter((one) => !known.has(keyOf(one))), ...wanted]
  if (!isAsking) void askAhead()
}

async function askAhead(): Promise<void> {
  isAsking = true
  for (let [next] = wanted; next !== undefined; [next] = wanted) {
    wanted = wanted.slice(1)
    await askOne(next)
  }
  isAsking = false
}

async function askOne(course: Course): Promise<void> {
  const key = keyOf(course)
  if (known.has(key)) return
  const asking = library.ask(course.of, course.skipped)
  known.set(key, asking)
  try {
    const said = await asking
    if (known.get(key) === asking) known.set(key, said)
  } catch {
    // whoever takes this course asks again, and is told then
    known.delete(key)
  }
}
