import { acceptedFacts } from '../profile/accepted-facts'
import type { Evaluation } from './evaluation'
import { findingsOf } from './findings'
import { type Asked, type Extent, evaluationOf } from './plan'
import { usualRoot } from './reading'
import { sittingOf } from './sitting'

/** The answer to what is asked, by closures: the same as that to the plan of it. */
export function answerSync(
  { rulebook, profile, settings }: Asked,
  extent: Extent = 'whole',
): Evaluation {
  const sitting = sittingOf(rulebook, settings, 'values')
  const root = usualRoot(acceptedFacts(profile, settings.evidence), sitting.program.slots)
  const findings = findingsOf(root, sitting, extent)
  if (findings === null) throw new TypeError('a profile that was read cannot be read again')
  return evaluationOf(findings, { rulebook, settings, awards: root.awards })
}
