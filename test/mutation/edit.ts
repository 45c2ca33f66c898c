/** Every way in which a rule is mutated; the summary counts by them. */
export const mutationKinds = [
  'operator',
  'threshold',
  'truth value',
  'option',
  'place',
  'list member',
  'compared fact',
  'lookup',
  'fact',
  'group',
  'member dropped',
  'negation',
  'words',
  'basis',
  'period',
  'amount',
  'open term',
  'class',
  'entitlement',
  'once',
  'quota',
  'pilot',
  'fund',
  'departments',
  'schedule',
  'pointer',
  'waiver',
  'citation',
  'interpretation',
  'subject',
] as const

export type MutationKind = (typeof mutationKinds)[number]

export type Path = readonly (string | number)[]

/** One small change of the content of a file, as plain data. */
export interface Edit {
  readonly kind: MutationKind
  readonly path: Path
  /** What becomes of what stands at the path, for people; it names the edit among those of its path. */
  readonly change: string
  /** What stands there then; `removed` takes the key or the member away. */
  readonly to: unknown
}

export const removed: unique symbol = Symbol('removed')

/** The content with one edit made; nothing else of it is copied or changed. */
export function edited(content: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to
  if (Array.isArray(content)) {
    return content.flatMap((member, index) => {
      if (index !== step) return [member]
      const changed = edited(member, rest, to)
      return changed === removed ? [] : [changed]
    })
  }
  const entries = Object.entries(content ?? {})
  const known = entries.some(([key]) => key === step)
  const all = known ? entries : [...entries, [String(step), undefined] as const]
  return Object.fromEntries(
    all.flatMap(([key, value]) => {
      const changed = key === step ? edited(value, rest, to) : value
      return changed === removed ? [] : [[key, changed]]
    }),
  )
}

/** A path as issues write it: `conditions.all[1].value`. */
export const pathText = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./u, '')
