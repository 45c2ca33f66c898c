import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { examined, filesOfRules, heldGround } from '../rules/examined'
import { type Fate, fateIn, fates, type Killers, killersOf } from './killers'
import { type Mutant, mutantsOf } from './mutants'

/** A mutant that changes no answer that there can be, with the reason why. */
const equivalentFormat = z.strictObject({
  file: z.string(),
  mutation: z.string(),
  reason: z.string().min(1),
})

export type Equivalent = z.infer<typeof equivalentFormat>

const list = readFileSync(new URL('equivalent.yaml', import.meta.url), 'utf8')

export const equivalents: readonly Equivalent[] = z.array(equivalentFormat).parse(parse(list))

/** Whether the list of equivalents has a mutant. */
export const isExcused = ({ file, mutation }: Mutant): boolean =>
  equivalents.some((one) => one.file === file && one.mutation === mutation)

export const allMutants: readonly Mutant[] = mutantsOf(heldGround)

/** Entries of the list that are no mutant at all, because a file has changed since. */
export const unmatched = (): readonly Equivalent[] =>
  equivalents.filter(
    (one) =>
      !allMutants.some(({ file, mutation }) => one.file === file && one.mutation === mutation),
  )

const ready = new Map<string, Promise<Killers>>()

/** What could notice a change of a rule, made ready the first time that it is asked for. */
function killersFor(rule: string): Promise<Killers> {
  const known = ready.get(rule)
  if (known !== undefined) return known
  const file = filesOfRules.find((one) => one.rule === rule)
  if (file === undefined) throw new Error(`${rule} has no cases`)
  const made = examined(file).then((one) => killersOf(one, heldGround))
  ready.set(rule, made)
  return made
}

/** What happens to a mutant: the first that notices it, in any of its rules. */
export async function fateOf(mutant: Mutant): Promise<Fate> {
  let best: Fate = 'survived'
  for (const id of mutant.rules) {
    const rule = heldGround.rules.get(id)
    if (rule === undefined) continue
    const fate = fateIn(rule.content, mutant, await killersFor(id), heldGround)
    if (fates.indexOf(fate) < fates.indexOf(best)) best = fate
  }
  return best
}

/** A mutant as people look for it: file, line, kind and change. */
export const lineOf = ({ file, line, kind, mutation }: Mutant): string =>
  `${file}:${line ?? '?'}: ${kind}: ${mutation}`
