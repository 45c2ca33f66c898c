import type { Formula, OpenTerm, Rule, Rulebook } from '../../src/rulebook/rulebook'

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
    readings: Object.fromEntries(readings.map((one) => [one.id, one.default])),
    pointsTo: rule.pointsTo.map(({ number, words }) =>
      [words.text, ...(number === null ? [] : [number])].join(' '),
    ),
    cites: rule.citations.map(({ provision, quote }) => `${provision} ${shortened(quote)}`),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isNothing(value)))
}

const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)

/** A formula as people write it: `min(3000000, project.investment × rate 0…1)`. */
function amountText(formula: Formula, terms: readonly OpenTerm[]): string {
  switch (formula.kind) {
    case 'fact':
      return formula.fact
    case 'open': {
      const term = terms.find(({ id }) => id === formula.term)
      return `${formula.term} (${term?.kind} ${term?.low}…${term?.high ?? ''}: ${formula.words.text})`
    }
    case 'multiply':
      return formula.of.map((factor) => amountText(factor, terms)).join(' × ')
    case 'atMost':
      return `min(${amountText(formula.bound, terms)}, ${amountText(formula.of, terms)})`
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
