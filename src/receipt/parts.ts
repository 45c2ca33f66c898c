import type { Cumulation } from '../rulebook/cumulation'
import { digestOf } from '../rulebook/digest'
import type { Rule, Rulebook } from '../rulebook/rulebook'
import { separated } from './inlined'
import { mentionsOf } from './mentions'

/** The digests of the parts of a rulebook by name: `rules/sichuan-2017/expansion`. */
export type PartDigests = ReadonlyMap<string, string>

interface Digests {
  readonly whole: string
  readonly parts: PartDigests
}

// a rulebook is frozen, so what is derived from it holds as long as it does
const known = new WeakMap<Rulebook, Digests>()

function allDigests(rulebook: Rulebook): Digests {
  const { digest: _, ...content } = rulebook
  const found = known.get(rulebook) ?? { whole: digestOf(content), parts: digestsOf(rulebook) }
  if (Object.isFrozen(rulebook)) known.set(rulebook, found)
  return found
}

/** The digest of every part, computed from its content: of each rule, fact, register … */
export const partDigests = (rulebook: Rulebook): PartDigests => allDigests(rulebook).parts

/** The digest of a rulebook computed from its content; one that came as data could state another. */
export const rulebookDigest = (rulebook: Rulebook): string => allDigests(rulebook).whole

function digestsOf(rulebook: Rulebook): PartDigests {
  const { id, version, title, digest: _, vocabulary, rules, bars, ...lists } = rulebook
  const subjects = vocabulary.map(({ facts: _facts, ...type }) => ({ ...type, id: type.subject }))
  const facts = vocabulary.flatMap((type) => type.facts)
  const kinds = Object.entries<Parts>({ ...lists, subjects, facts })
  const linked = Object.entries<Parts>({ rules, bars }).flatMap(([kind, parts]) =>
    parts.flatMap((part) => {
      const { own, definitions } = separated(part)
      const inlined = [...definitions].map(([name, one]) => [`definitions/${name}`, one] as const)
      return [[`${kind}/${part.id}`, own] as const, ...inlined]
    }),
  )
  const named = [
    ['rulebook', { id, version, title }] as const,
    ...kinds.flatMap(([kind, parts]) => parts.map((part) => [`${kind}/${part.id}`, part] as const)),
    ...linked,
  ]
  return new Map([...new Map(named)].map(([name, part]) => [name, digestOf(part)]))
}

type Parts = readonly { readonly id: string }[]

/**
 * What the verdict and the amount of a rule rest on: the rule and its document, every fact,
 * definition, register and interpretation that it refers to, be it through others, and the
 * relations between its award and others.
 */
export function restsOn(rule: Rule, rulebook: Rulebook): ReadonlySet<string> {
  const relations = rulebook.cumulations.filter((one) => rulesOf(one).includes(rule.id))
  return new Set([
    `rules/${rule.id}`,
    `documents/${rule.document}`,
    `subjects/${rule.subject}`,
    ...relations.map(({ id }) => `cumulations/${id}`),
    ...mentionsOf(rule, rulebook),
  ])
}

const rulesOf = (one: Cumulation): readonly string[] =>
  one.kind === 'deduct' ? [...one.paid, one.from] : one.rules

/** What an evaluation of these rules can depend on: also the bars of their documents. */
export function restingOn(rules: readonly Rule[], rulebook: Rulebook): ReadonlySet<string> {
  const documents = new Set(rules.map((rule) => rule.document))
  const bars = rulebook.bars.filter((bar) => documents.has(bar.document))
  return new Set([
    'rulebook',
    ...rules.flatMap((rule) => [...restsOn(rule, rulebook)]),
    ...bars.flatMap((bar) => [`bars/${bar.id}`, ...mentionsOf(bar, rulebook)]),
  ])
}
