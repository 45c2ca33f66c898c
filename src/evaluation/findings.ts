import { frameView } from '../fact/frame-view'
import type { Root } from '../fact/read-root'
import { freeze } from '../rulebook/freeze'
import { warningsOf } from './bars'
import { briefOf, type Seat } from './brief'
import { type Conclusion, conclude } from './conclude'
import { decidingResults } from './deciding'
import type { BarWarning, ConditionResult, Finding, Sensitivity } from './finding'
import { assembled } from './finding-of'
import type { Force } from './force'
import type { Extent } from './plan'
import type { CompiledRule } from './program'
import { eachSubject } from './reading'
import { alternativesOf } from './readings'
import { outcomeOf } from './reasons'
import { type Brief, sensitivities } from './sensitivity'
import type { Sitting } from './sitting'

/** Whose findings are made: a seat, and what all findings on a profile share. */
export interface FindingSeat extends Seat {
  readonly extent: Extent
  /** The subject as findings tell it. */
  readonly about: Finding['subject']
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
  const { sections } = sitting.program
  const warnings = new Map<string, readonly BarWarning[]>()
  const byRule: Finding[][] = []
  const { awards } = root
  const areUsual = eachSubject(root, sitting, (index, subjectName) => {
    const section = sections[index]
    if (section === undefined) return
    const type = section.type.type.subject
    const [id, name] = [subjectName?.id ?? null, subjectName?.name ?? null]
    // each finding of the subject has it
    const about = Object.freeze({ type, id, name })
    const seat = { sitting, extent, awards, warnings, subject: { type, id }, about }
    for (const one of section.rules) {
      if (!isAsked(one, sitting)) continue
      const findings = byRule[one.place]
      if (findings === undefined) byRule[one.place] = [findingIn(one, seat)]
      else findings.push(findingIn(one, seat))
    }
  })
  return areUsual ? byRule.flat() : null
}

/** Whether the options ask for a rule. */
export const isAsked = ({ rule }: CompiledRule, { settings }: Sitting): boolean =>
  (settings.rules?.has(rule.id) ?? true) && (settings.documents?.has(rule.document) ?? true)

/** The finding of a rule on the subject that stands in the frame, as `findingOf` gives it. */
export function findingIn(one: CompiledRule, seat: FindingSeat): Finding {
  const { frame, forces } = seat.sitting
  const force = forces[one.place] ?? 'before'
  const result = one.reasons()(frame)
  const conclusion = concludedIn(one, result, force, seat)
  return assembled(one, seat.about, conclusion, {
    conditions: result,
    deciding: decidingResults(result),
    sensitiveTo: sensitivitiesIn(one, conclusion, force, seat),
    bars: warningsIn(one.rule.document, seat),
  })
}

const none: readonly never[] = Object.freeze([])

function concludedIn(
  one: CompiledRule,
  result: ConditionResult,
  force: Force,
  { sitting, awards, subject: { type, id }, about }: FindingSeat,
): Conclusion {
  const isInForce = force !== 'before' && force !== 'after'
  // most rules are not for most enterprises, and nothing else is to be said of them
  if (isInForce && result.outcome === 'violated') return ineligible[force]
  const { rule, document } = one
  const { frame, settings, program } = sitting
  const { rulebook } = program
  const stated = id !== null
  const ruleCase = { rule, document, stated, subject: { type, id: id ?? '', name: about.name } }
  const view = frameView(frame, rulebook, document)
  return conclude(ruleCase, outcomeOf(result), view, { rulebook, settings, awards })
}

const ineligibleUnder = (force: Force): Conclusion =>
  freeze({
    verdict: 'ineligible',
    force,
    missing: none,
    pendingUntil: null,
    amount: null,
    instalments: none,
  })

const ineligible = {
  'in-force': ineligibleUnder('in-force'),
  'start-unknown': ineligibleUnder('start-unknown'),
}

function sensitivitiesIn(
  one: CompiledRule,
  chosen: Brief,
  force: Force,
  seat: FindingSeat,
): readonly Sensitivity[] {
  if (seat.extent === 'brief' || one.rule.interpretations.length === 0) return none
  const { frame, program, settings } = seat.sitting
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
  if (extent === 'brief') return none
  const known = warnings.get(document)
  if (known !== undefined) return known
  const bars = sitting.program.barsOf(document).map(({ bar, reasons }) => ({
    bar,
    outcome: outcomeOf(reasons(sitting.frame)),
  }))
  // the findings on a document have the same ones
  const found = freeze(warningsOf(document, bars))
  warnings.set(document, found)
  return found
}
