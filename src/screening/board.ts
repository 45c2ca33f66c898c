import type { Verdict } from '../evaluation/finding'
import { isAsked } from '../evaluation/findings'
import type { Force } from '../evaluation/force'
import { idleKeeper } from '../evaluation/idle'
import type { Program, Section } from '../evaluation/program'
import { type Sitting, sittingOf } from '../evaluation/sitting'
import { accepted, type Checked } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { type AskedBefore, askedBefore, isAskedAgain } from './asked-before'
import { type DecideSettings, readDecideOptions, standard } from './decide-options'
import { type Gates, gatesOf } from './gates'
import { type Question, questionOf } from './question'

/** The rules of a section with what their documents, the options and a profile leave of them. */
export interface SectionBoard {
  readonly section: Section
  readonly gates: Gates
  /** Of each rule, by its number at the gates. */
  readonly forces: readonly Force[]
  /** The rules that have been found to be met or open, and the codes of these. */
  readonly found: Int32Array
  readonly codes: Int32Array
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
  /** Whether verdicts are told under which nothing can come of a rule. */
  readonly tellsOthers: boolean
  /** Whether every other verdict is told. */
  readonly tellsAll: boolean
  readonly sections: readonly SectionBoard[]
}

/** A board for some verdicts. */
function boardOf(sitting: Sitting, { told, reasons }: DecideSettings): Board {
  const sections = gatesIn(sitting.program).map(({ section, gates }): SectionBoard => {
    const forces = gates.rules.map(({ place }) => sitting.forces[place] ?? 'before')
    const asked = askedOf(gates, forces, sitting, told)
    return {
      section,
      gates,
      forces,
      asked,
      found: new Int32Array(section.rules.length),
      codes: new Int32Array(section.rules.length),
      ofEnterprise: questionOf(asked.open),
      ofSubject: questionOf(asked.open),
    }
  })
  const tellsOthers = told.has('ineligible') || told.has('not-in-force')
  const tellsAll = standard.every((verdict) => told.has(verdict)) && !tellsOthers
  return { sitting, told, reasons, tellsOthers, tellsAll, sections }
}

function askedOf(
  { rules }: Gates,
  forces: readonly Force[],
  sitting: Sitting,
  told: ReadonlySet<Verdict>,
): Question {
  const asked = new Int32Array((rules.length + 31) >> 5)
  for (const [index, one] of rules.entries()) {
    const force = forces[index]
    const isOver = force === 'before' || force === 'after'
    if (!isAsked(one, sitting) || (isOver && !told.has('not-in-force'))) continue
    asked[index >> 5] = (asked[index >> 5] ?? 0) | (1 << (index & 31))
  }
  return questionOf(asked)
}

/** A section with its gates. */
interface GatedSection {
  readonly section: Section
  readonly gates: Gates
}

// what can be ruled out depends on the rulebook alone
const known = new WeakMap<Program, readonly GatedSection[]>()

function gatesIn(program: Program): readonly GatedSection[] {
  const { sections, slots, rulebook } = program
  const gated =
    known.get(program) ??
    sections.map((section) => {
      return { section, gates: gatesOf(section.rules, section.type, { slots, rulebook }) }
    })
  known.set(program, gated)
  return gated
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
  const sitting = sittingOf(rulebook, read.value.settings, 'numbers')
  return accepted(boardOf(sitting, read.value))
}
