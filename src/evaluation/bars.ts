import type { Outcome } from '../condition/outcome'
import type { Bar } from '../rulebook/rulebook'
import type { BarWarning } from './finding'

/** A bar with what its conditions come to. */
export interface JudgedBar {
  readonly bar: Bar
  readonly outcome: Outcome
}

/** The warnings of a document: the bars that apply, or of which it is not known that they do not. */
export function warningsOf(document: string, bars: readonly JudgedBar[]): readonly BarWarning[] {
  return bars
    .filter(({ bar }) => bar.document === document)
    .flatMap(({ bar, outcome }) => {
      if (outcome.kind === 'violated') return []
      const { id, title, effect, citations } = bar
      const missing = 'missing' in outcome ? outcome.missing : []
      return [{ bar: id, title, effect, outcome: outcome.kind, missing, citations }]
    })
}
