import { type Verdict, verdicts } from '../evaluation/finding'
import { isAsked } from '../evaluation/findings'
import type { Force } from '../evaluation/force'
import { idleKeeper } from '../evaluation/idle'
import type { Program, Section } from '../evaluation/program'
import { type Sitting, sittingOf } from '../evaluation/sitting'
import { accepted, type Checked } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { type AskedBefore, askedBefore, isAskedAgain } from './asked-before'
import { type DecideSettings, readDecideOptions } from './decide-options'
import { type Gates, gatesOf } from './gates'
import { type Question, questionOf } from './question'

/** The rules of a section with what their documents, the options and a profile leave of them. */
export interface SectionBoard {
  readonly section: Section
  readonly gates: Gates
  /** Of each rule by its number. */
  readonly forces: readonly Force[]
  /** The rules that are asked for and that can have one of the verdicts that are asked for. */
  readonly asked: Question
  /** What the facts of the enterprise leave of them. */
  readonly ofEnterprise: Question
  /** What the facts of the subject leave of these. */
  readonly ofSubject: Question
}

/** A sitting that decides: which verdicts are told, and which rules are in question. */
export interface Board {
  readonly sitting: Sitting
  readonly told: ReadonlySet<Verdict>
  readonly reasons: DecideSettings['reasons']
  /** The verdicts that are told with what they rest on. */
  readonly reasoned: ReadonlySet<Verdict>
  /** Whether verdicts are told under which nothing can come of a rule. */
  readonly tellsOthers: boolean
  readonly sections: readonly SectionBoard[]
}

/** A board for some verdicts. */
function boardOf(sitting: Sitting, { told, reasons }: DecideSettings): Board {
  const sections = sitting.program.sections.map((section, index) => {
    const gates = gatesIn(sitting.program)[index] ?? noGates
    const forces = section.rules.map(({ place }) => sitting.forces[place] ?? 'before')
    const asked = askedOf(section, forces, sitting, told)
    const scratch = { ofEnterprise: questionOf(asked.open), ofSubject: questionOf(asked.open) }
    return { section, gates, forces, asked, ...scratch }
  })
  const tellsOthers = told.has('ineligible') || told.has('not-in-force')
  return { sitting, told, reasons, reasoned: reasonedIn[reasons], tellsOthers, sections }
}

const keeps = { none: 'numbers', awards: 'texts', all: 'texts', findings: 'numbers' } as const

const reasonedIn: Readonly<Record<DecideSettings['reasons'], ReadonlySet<Verdict>>> = {
  none: new Set(),
  awards: new Set(['eligible', 'pending']),
  all: new Set(verdicts),
  findings: new Set(),
}

const noGates: Gates = { ofEnterprise: [], ofSubject: [], left: [], others: [] }

function askedOf(
  { rules }: Section,
  forces: readonly Force[],
  sitting: Sitting,
  told: ReadonlySet<Verdict>,
): Question {
  const asked = new Int32Array((rules.length + 31) >> 5)
  for (const [index, one] of rules.entries()) {
    const isOver = forces[index] === 'before' || forces[index] === 'after'
    if (!isAsked(one, sitting) || (isOver && !told.has('not-in-force'))) continue
    asked[index >> 5] = (asked[index >> 5] ?? 0) | (1 << (index & 31))
  }
  return questionOf(asked)
}

// what can be ruled out depends on the rulebook alone
const known = new WeakMap<Program, readonly Gates[]>()

function gatesIn(program: Program): readonly Gates[] {
  const { sections, slots, rulebook } = program
  const gates =
    known.get(program) ??
    sections.map(({ rules, type }) => gatesOf(rules, type, { slots, rulebook }))
  known.set(program, gates)
  return gates
}

const withIdle = idleKeeper<AskedBefore, Board>({ keyOf: askedBefore, isOf: isAskedAgain })

/** Does something with a board for these options, which nobody else has meanwhile. */
export const withBoard = <T>(
  rulebook: Rulebook,
  options: unknown,
  use: (board: Board) => T,
): Checked<T> => withIdle(rulebook, options, () => newBoard(rulebook, options), use)

/** A board for these options. */
export function newBoard(rulebook: Rulebook, options: unknown): Checked<Board> {
  const read = readDecideOptions(options, rulebook)
  if (read.kind === 'rejected') return read
  const sitting = sittingOf(rulebook, read.value.settings, keeps[read.value.reasons])
  return accepted(boardOf(sitting, read.value))
}
