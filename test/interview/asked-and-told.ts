import { questions } from '../../src/interview/questions'
import type { Rulebook } from '../../src/rulebook/rulebook'
import type { Facts, PlainProfile } from './random-profile'

export const asOf = '2020-06-01'

/** One thing that was asked: a fact of the enterprise, a list, or a fact of a subject in a list. */
export type Step =
  | { readonly kind: 'list'; readonly list: string }
  | {
      readonly kind: 'fact'
      readonly list: string | null
      readonly id: string
      readonly fact: string
    }

interface Draft {
  [key: string]: Record<string, unknown> | Record<string, unknown>[]
}

const isList = (part: Facts | readonly Facts[] | undefined): part is readonly Facts[] =>
  Array.isArray(part)

/** The profile that is known after some steps: of each, what the complete profile says. */
export function toldBy(steps: readonly Step[], complete: PlainProfile): PlainProfile {
  const draft: Draft = { enterprise: {} }
  for (const step of steps) {
    if (step.kind === 'list') {
      const listed = complete[step.list]
      draft[step.list] = isList(listed) ? listed.map(({ id }) => ({ id })) : []
    } else {
      const [from, to] = [subjectIn(complete, step), subjectIn(draft, step)]
      if (from === undefined || to === undefined) throw new Error(JSON.stringify(step))
      Object.assign(to, { [step.fact]: from[step.fact] })
    }
  }
  return draft
}

function subjectIn(
  profile: PlainProfile,
  { list, id }: Extract<Step, { kind: 'fact' }>,
): Facts | undefined {
  const part = profile[list ?? 'enterprise']
  return isList(part) ? part.find((one) => one.id === id) : part
}

/** All that a form asks, in the order of the vocabulary: each list, then every fact of its subjects. */
export function formSteps({ vocabulary }: Rulebook, complete: PlainProfile): readonly Step[] {
  return vocabulary.flatMap(({ collection, facts }): readonly Step[] => {
    const ofSubject = (list: string | null, id: string): readonly Step[] =>
      facts.map(({ name }) => ({ kind: 'fact', list, id, fact: name }))
    if (collection === null) return ofSubject(null, 'enterprise')
    const listed = complete[collection]
    const subjects = isList(listed) ? listed : []
    return [
      { kind: 'list', list: collection },
      ...subjects.flatMap(({ id }) => ofSubject(collection, String(id))),
    ]
  })
}

/** What the interview asks until nothing is left to ask. */
export function askedSteps(
  rulebook: Rulebook,
  complete: PlainProfile,
  ask: typeof askedOf = askedOf,
): readonly Step[] {
  const steps: Step[] = []
  for (;;) {
    const [next] = ask(rulebook, toldBy(steps, complete)).questions
    if (next === undefined) return steps
    if (next.kind === 'awards') throw new Error('no rule counts earlier awards')
    steps.push(next.kind === 'list' ? next : factStep(rulebook, next.fact, next.subject))
  }
}

function factStep(
  { vocabulary }: Rulebook,
  fact: string,
  { type, id }: { readonly type: string; readonly id: string },
): Step {
  const list = vocabulary.find(({ subject }) => subject === type)?.collection ?? null
  return { kind: 'fact', list, id, fact: fact.slice(fact.indexOf('.') + 1) }
}

export function askedOf(rulebook: Rulebook, profile: PlainProfile) {
  const asked = questions(rulebook, profile, { asOf })
  if (asked.status === 'rejected') throw new Error(JSON.stringify(asked.issues))
  return asked
}

/** After how many steps of the form nothing is left to ask; what is settled stays so. */
export function stepsNeeded(rulebook: Rulebook, complete: PlainProfile): number {
  const steps = formSteps(rulebook, complete)
  let [few, enough] = [0, steps.length]
  while (few < enough) {
    const middle = Math.floor((few + enough) / 2)
    const { open } = askedOf(rulebook, toldBy(steps.slice(0, middle), complete))
    if (open === 0) enough = middle
    else few = middle + 1
  }
  return enough
}
