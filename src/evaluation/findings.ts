import { frameView } from '../fact/frame-view'
import type { Root } from '../fact/read-root'
import type { SubjectName } from '../fact/read-subject'
import { warningsOf } from './bars'
import { briefOf, type Seat } from './brief'
import { conclude } from './conclude'
import type { BarWarning, Finding, Sensitivity } from './finding'
import { assembled } from './finding-of'
import { forceOn } from './force'
import type { Extent } from './plan'
import type { CompiledRule } from './program'
import { eachSubject } from './reading'
import { alternativesOf } from './readings'
import { decidingResults, outcomeOf } from './reasons'
import { type Brief, sensitivities } from './sensitivity'
import type { Sitting } from './sitting'

/** Whose findings are made: a seat, and what all findings on a profile share. */
export interface FindingSeat extends Seat {
  readonly extent: Extent
  readonly name: string | null
  /** The warnings of the documents that were met so far. */
  readonly warnings: Map<string, readonly BarWarning[]>
}

/**
 * The findings on the parts of a profile, by rules and then by subjects, as `evaluate` orders them;
 * null where a subject is not in the usual form.
 */
export function findingsOf(
  root: Root,
  sitting: Sitting,
  extent: Extent = 'whole',
): readonly Finding[] | null {
  const { sections, rulebook } = sitting.program
  const warnings = new Map<string, readonly BarWarning[]>()
  const found = new Map<string, Finding[]>()
  const areUsual = eachSubject(root, sitting, (index, name) => {
    const section = sections[index]
    for (const one of section?.rules ?? []) {
      const { id, subject } = one.rule
      if (!isAsked(one, sitting)) continue
      const seat = { sitting, extent, awards: root.awards, warnings, ...seated(subject, name) }
      const findings = found.get(id)
      if (findings === undefined) found.set(id, [findingIn(one, seat)])
      else findings.push(findingIn(one, seat))
    }
  })
  return areUsual ? rulebook.rules.flatMap(({ id }) => found.get(id) ?? []) : null
}

/** A subject under the name that a profile gives it. */
export const seated = (type: string, name: SubjectName | null) => ({
  subject: { type, id: name === null ? null : name.id },
  name: name === null ? null : name.name,
})

/** Whether the options ask for a rule. */
export const isAsked = ({ rule }: CompiledRule, { settings }: Sitting): boolean =>
  (settings.rules?.has(rule.id) ?? true) && (settings.documents?.has(rule.document) ?? true)

/** The finding of a rule on the subject that stands in the frame, as `findingOf` gives it. */
export function findingIn(one: CompiledRule, seat: FindingSeat): Finding {
  const { sitting, awards, name } = seat
  const { frame, settings, program } = sitting
  const { rule, document } = one
  const { type, id } = seat.subject
  const ruleCase = { rule, document, stated: id !== null, subject: { type, id: id ?? '', name } }
  const result = one.reasons()(frame)
  const view = frameView(frame, program.rulebook, document)
  const setting = { rulebook: program.rulebook, settings, awards }
  const conclusion = conclude(ruleCase, outcomeOf(result), view, setting)
  return assembled(ruleCase, conclusion, {
    conditions: result,
    deciding: decidingResults(result),
    sensitiveTo: sensitivitiesIn(one, conclusion, seat),
    bars: warningsIn(rule.document, seat),
  })
}

function sensitivitiesIn(
  one: CompiledRule,
  chosen: Brief,
  seat: FindingSeat,
): readonly Sensitivity[] {
  if (seat.extent === 'brief' || one.rule.interpretations.length === 0) return []
  const { frame, program, settings } = seat.sitting
  const force = forceOn(one.document, settings.asOf)
  const others = alternativesOf(one.rule, settings.readings, program.rulebook)
  const concluded = others.map((other) => {
    frame.readings = other.readings
    return { ...other, conclusion: briefOf(one, force, seat) }
  })
  frame.readings = settings.readings
  return sensitivities(chosen, concluded)
}

function warningsIn(
  document: string,
  { warnings, sitting, extent }: FindingSeat,
): readonly BarWarning[] {
  if (extent === 'brief') return []
  const known = warnings.get(document)
  if (known !== undefined) return known
  const bars = sitting.program.barsOf(document).map(({ bar, reasons }) => ({
    bar,
    outcome: outcomeOf(reasons(sitting.frame)),
  }))
  const found = warningsOf(document, bars)
  warnings.set(document, found)
  return found
}
