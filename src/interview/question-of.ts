import { leavesOf } from '../condition/judged'
import { stated } from '../fact/frame'
import type { Slot } from '../fact/slots'
import { compare, decimalOf } from '../money/decimal'
import type { FactType } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import type { Candidate } from './candidates'
import type { Scene } from './open-finding'
import type { Bounds, Decides, Question } from './question'
import type { Seated } from './seats'

/** A candidate as a question, with all that is needed to put it. */
export function questionOf({ about, bears }: Candidate, scene: Scene): Question {
  const decides = bears.map(decidesOf)
  switch (about.kind) {
    case 'fact':
      return factQuestion(about.slot, about.seated, decides, scene)
    case 'list':
      return listQuestion(about.section, decides, scene)
    case 'awards':
      return { kind: 'awards', ...awardsWords, decides }
  }
}

const awardsWords = {
  title: { zh: '以前获得的奖补', en: 'earlier awards' },
  question: {
    zh: '企业以前获得过哪些奖补？（没有则答无）',
    en: 'Which awards has the enterprise been given before? (none: say so)',
  },
}

function decidesOf({ finding, settles }: Candidate['bears'][number]): Decides {
  const { rule } = finding.rule.compiled
  const { name } = finding.seated
  const subject = { type: rule.subject, id: name === null ? null : name.id }
  return { rule: rule.id, title: rule.title, subject, verdict: finding.verdict, settles }
}

function listQuestion(section: number, decides: readonly Decides[], { sitting }: Scene): Question {
  const of = sitting.program.sections[section]?.type
  if (of === undefined) throw new RangeError(`no section ${section}`)
  const { title, question } = of.type
  return { kind: 'list', list: of.key, title, question, decides }
}

function factQuestion(
  slot: Slot,
  { section, name, frame }: Seated,
  decides: readonly Decides[],
  { sitting: { program } }: Scene,
): Question {
  const { fact, at } = slot
  const { title, question, type, unit, options, proof, heldBy, note } = fact
  const subject = {
    type: program.sections[section]?.type.type.subject ?? fact.subject,
    id: name?.id ?? fact.subject,
    name: name?.name ?? null,
  }
  return {
    kind: 'fact',
    fact: fact.id,
    subject,
    title,
    question,
    type,
    unit: unit ?? null,
    options: options ?? null,
    bounds: boundsOf(slot, program.rulebook),
    proof: proof ?? null,
    heldBy: heldBy ?? null,
    note: note ?? null,
    refines: frame.states[at] === stated ? String(frame.values[at]) : null,
    decides,
  }
}

const ranges: Partial<Readonly<Record<FactType, Omit<Bounds, 'thresholds'>>>> = {
  money: { low: '0', high: null, decimals: 6 },
  decimal: { low: '0', high: null, decimals: 20 },
  count: { low: '0', high: '9007199254740991', decimals: 0 },
  date: { low: '1900-01-01', high: '2200-12-31', decimals: null },
}

const unbounded = { low: null, high: null, decimals: null }

function boundsOf({ fact }: Slot, rulebook: Rulebook): Bounds {
  const range = ranges[fact.type]
  const isNumber = range !== undefined && range.decimals !== null
  return {
    ...(range ?? unbounded),
    thresholds: isNumber ? (thresholdsIn(rulebook).get(fact.id) ?? []) : [],
  }
}

// a rulebook is frozen, so its thresholds hold as long as it does
const known = new WeakMap<Rulebook, ReadonlyMap<string, readonly string[]>>()

function thresholdsIn(rulebook: Rulebook): ReadonlyMap<string, readonly string[]> {
  const found = known.get(rulebook)
  if (found !== undefined) return found
  const sets = new Map<string, Set<string>>()
  for (const { fact, operand } of rulebook.rules.flatMap((one) => leavesOf(one.conditions))) {
    if (operand.kind !== 'value' || typeof operand.value !== 'string') continue
    const ofFact = sets.get(fact) ?? new Set<string>()
    sets.set(fact, ofFact.add(operand.value))
  }
  const numeric = [...sets].filter(([, values]) => [...values].every((one) => /^\d/u.test(one)))
  const sorted = numeric.map(([fact, values]) => [fact, rising([...values])] as const)
  known.set(rulebook, new Map(sorted))
  return new Map(sorted)
}

const rising = (texts: readonly string[]): readonly string[] =>
  texts.every((text) => /^\d+(?:\.\d+)?$/u.test(text))
    ? [...texts].sort((left, right) => compare(decimalOf(left), decimalOf(right)))
    : texts
