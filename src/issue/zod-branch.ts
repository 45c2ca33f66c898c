import type * as z from 'zod'
import { nearestOf } from './nearest'

type ZodIssue = z.core.$ZodIssue

/** What an object lacks and has too much of for one branch of a union. */
interface Fit {
  readonly errors: readonly ZodIssue[]
  /** Keys that the branch needs and the object does not have. */
  readonly missing: readonly string[]
  readonly misfit: number
  /** Whether any key of the object is one that the branch has, or nearly. */
  readonly related: boolean
}

/** Of a union's branches for an object the one that was meant, or all, where none is like it. */
export type Branch =
  | { readonly kind: 'meant'; readonly errors: readonly ZodIssue[] }
  | { readonly kind: 'none'; readonly forms: readonly (readonly string[])[] }

/** Chooses by what stands on the object's own level; what is wrong further down is no sign. */
export function branchFor(branches: readonly (readonly ZodIssue[])[], value: object): Branch {
  const fits = branches.map((errors) => fitOf(errors, branches, value))
  const [best] = [...fits].sort((left, right) => left.misfit - right.misfit)
  if (best?.related === true) {
    const errors = best.errors.map((error) => withAllKinds(error, branches.flat()))
    return { kind: 'meant', errors }
  }
  return { kind: 'none', forms: fits.map((fit) => fit.missing) }
}

function fitOf(
  errors: readonly ZodIssue[],
  branches: readonly (readonly ZodIssue[])[],
  value: object,
): Fit {
  const unknown = unknownKeysOf(errors)
  const faults = errors.filter((error) => error.path.length === 1)
  const missing = faults
    .map(({ path }) => String(path[0]))
    .filter((key) => !Object.hasOwn(value, key))
  const misspelt = unknown.filter((key) => nearestOf(key, missing) !== undefined)
  const present = faults.filter(({ path }) => Object.hasOwn(value, String(path[0])))
  const misfit =
    unknown.length * 2 -
    misspelt.length * 2 +
    missing.length +
    present.reduce((sum, error) => sum + (isOfOther(error, branches) ? 5 : 1), 0)
  const known = Object.keys(value).length - unknown.length + misspelt.length
  return { errors, missing, misfit, related: known > 0 }
}

const unknownKeysOf = (errors: readonly ZodIssue[]): readonly string[] =>
  errors.flatMap((error) =>
    error.path.length === 0 && error.code === 'unrecognized_keys' ? error.keys : [],
  )

/** Whether an entry that says which branch is meant says another one, such as `type: date`. */
function isOfOther(error: ZodIssue, branches: readonly (readonly ZodIssue[])[]): boolean {
  const [key] = error.path
  return (
    isOnlyValue(error) &&
    branches.some(
      (errors) =>
        !errors.some(({ path }) => path[0] === key) && !unknownKeysOf(errors).includes(String(key)),
    )
  )
}

type KindIssue = Extract<ZodIssue, { code: 'invalid_value' }>

const isOnlyValue = (error: ZodIssue): error is KindIssue =>
  error.code === 'invalid_value' && error.values.length === 1

/** Of a value that is of no kind every branch has told its own; they are told together. */
function withAllKinds(error: ZodIssue, all: readonly ZodIssue[]): ZodIssue {
  if (!isOnlyValue(error)) return error
  const same = all.filter(isOnlyValue).filter(({ path }) => path.join() === error.path.join())
  return { ...error, values: [...new Set(same.flatMap(({ values }) => values))] }
}
