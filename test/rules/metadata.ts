import type { Condition, Formula, OpenTerm, Rule, Rulebook } from '../../src/rulebook/rulebook'

/** What a rule says besides its conditions, in short texts that can be read against the law. */
export type Metadata = Readonly<Record<string, unknown>>

/** What no case looks at: the classes, the names, the bounds of the amount, what is cited. */
export function metadataOf(
  rule: Rule,
  { interpretations }: Pick<Rulebook, 'interpretations'>,
): Metadata {
  const { once, quota, departments } = rule
  const readings = interpretations.filter(({ id }) => rule.interpretations.includes(id))
  const all = {
    subject: rule.subject,
    class: rule.class,
    [rule.entitlement]: rule.entitlementWords.text,
    amount: rule.amount === null ? null : amountText(rule.amount, rule.openTerms),
    once: once === null ? null : `${once.per}: ${once.words.text}`,
    quota:
      quota === null
        ? null
        : `${quota.approximate ? 'about ' : ''}${quota.number} ${quota.per}: ${quota.words.text}`,
    pilot: rule.pilot?.text ?? null,
    fund: rule.fund,
    lead: departments?.lead ?? null,
    with: departments?.with ?? [],
    schedule: rule.schedule,
    definitions: definedIn(rule.conditions),
    readings: Object.fromEntries(
      readings.map(({ id, words, default: standard }) => [id, withWords(standard, words)]),
    ),
    pointsTo: rule.pointsTo.map(({ number, words }) =>
      [words.text, ...(number === null ? [] : [number])].join(' '),
    ),
    cites: rule.citations.map(({ provision, quote }) => `${provision} ${shortened(quote)}`),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isNothing(value)))
}

/** Definitions stand in the tree with words of their own, which no deciding leaf shows. */
function definedIn(condition: Condition): readonly string[] {
  if (condition.kind === 'leaf') return []
  if ('members' in condition) return condition.members.flatMap(definedIn)
  if (condition.kind === 'not') return definedIn(condition.member)
  return [withWords(condition.definition, condition.words?.text ?? null)]
}

const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)

const withWords = (text: string, words: string | null): string =>
  words === null ? text : `${text}「${words}」`

/** A formula as people write it: `min(3000000「最高300万元」, project.investment × rate)`. */
function amountText(formula: Formula, terms: readonly OpenTerm[]): string {
  const words = formula.words?.text ?? null
  switch (formula.kind) {
    case 'fact':
      return withWords(formula.fact, words)
    case 'open': {
      const term = terms.find(({ id }) => id === formula.term)
      return withWords(`${formula.term} (${term?.kind} ${term?.low}…${term?.high ?? ''})`, words)
    }
    case 'multiply': {
      const factors = formula.of.map((factor) => amountText(factor, terms))
      return withWords(`(${factors.join(' × ')})`, words)
    }
    case 'atMost':
      return `min(${withWords(amountText(formula.bound, terms), words)}, ${amountText(formula.of, terms)})`
    case 'value':
      return formula.value
    default:
      throw new RangeError(`no short text for ${formula.kind}`)
  }
}

/** A quote by its ends and its length in characters. */
function shortened(quote: string): string {
  const ends = quote.length > 14 ? `${quote.slice(0, 6)}…${quote.slice(-6)}` : quote
  return `${ends} (${quote.length})`
}
