import type { ResolvedCitation } from '../../../src/document/citation'
import type { Issue } from '../../../src/issue/issue'
import { type Library, reporter, type Scope } from '../../../src/rulebook/link-scope'

const nothing: Library = {
  vocabulary: [],
  facts: new Map(),
  definitions: new Map(),
  registers: new Map(),
  interpretations: new Map(),
  rules: new Set(),
}

/** The scope of a rule with these quotes, one after the other in the text, and what it reports. */
export function scopeWith(...quotes: readonly string[]): {
  readonly scope: Scope
  readonly issues: readonly Issue[]
} {
  const issues: Issue[] = []
  const starts = quotes.map((_, index) => 100 + quotes.slice(0, index).join('').length)
  const citations = quotes.map((quote, index): ResolvedCitation => {
    const start = starts[index] ?? 0
    return { document: 'd', provision: `¶${index + 1}`, quote, start, end: start + quote.length }
  })
  const report = reporter(issues, 'rules/d/r.yaml', () => 7)
  const usedInterpretations = new Set<string>()
  const scope: Scope = {
    library: nothing,
    subject: 'project',
    citations,
    jurisdiction: null,
    usedInterpretations,
    report,
  }
  return { scope, issues }
}
