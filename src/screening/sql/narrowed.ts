import type { RuleParts, Wanted } from './rule-select'
import { type Test, testText } from './test-tree'

/** The rows of the facts that one test leaves, for the rules that all have it among theirs. */
export interface Narrowed {
  readonly name: string
  readonly test: string
  readonly rules: ReadonlySet<string>
}

/**
 * What several rules test alike, such as the province, is tested once: each then looks only at the
 * rows that this leaves. Not where the answer is to name those too that fail it.
 */
export function narrowedFacts(
  parts: readonly RuleParts[],
  { verdicts }: Wanted,
): readonly Narrowed[] {
  if (verdicts.includes('ineligible')) return []
  const shared = new Map<string, Set<string>>()
  for (const part of parts) {
    for (const text of timelessTests(part)) {
      shared.set(text, (shared.get(text) ?? new Set()).add(part.rule.id))
    }
  }
  const groups = new Map<string, Set<string>>()
  for (const part of parts) {
    const most = mostShared(timelessTests(part), shared)
    if (most === null) continue
    groups.set(most, (groups.get(most) ?? new Set()).add(part.rule.id))
  }
  // a condition by itself lets a database pass over what it knows not to meet it
  const kept = verdicts.includes('undetermined') ? ' IS NOT FALSE' : ''
  return [...groups]
    .filter(([, rules]) => rules.size > 1)
    .map(([text, rules], index) => ({
      name: `narrowed ${index + 1}`,
      test: `(${text})${kept}`,
      rules,
    }))
}

/** What must be met, and cannot be met by waiting. */
function timelessTests({ force, test }: RuleParts): readonly string[] {
  if (force === 'before' || force === 'after') return []
  const later = new Set(membersOf(test.inTime).map(testText))
  return membersOf(test.now)
    .map(testText)
    .filter((text) => later.has(text))
}

const membersOf = (test: Test): readonly Test[] =>
  test.kind === 'all' ? test.members : test.kind === 'constant' ? [] : [test]

function mostShared(
  texts: readonly string[],
  shared: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const count = (text: string): number => shared.get(text)?.size ?? 0
  const most = Math.max(0, ...texts.map(count))
  return most < 2 ? null : (texts.find((text) => count(text) === most) ?? null)
}
