import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import type { Ratio, SectionResult } from '../measure/result'
import { ratioOf, spreadOf } from '../measure/statistics'
import { withFolder } from './folder'
import type { Plan } from './plan'
import { type StartScript, startScripts } from './start-scripts'

/** A moment of a process: milliseconds from its start, and its processors' since the script began. */
interface Moment {
  readonly at: number
  readonly processor: number
}

interface Start {
  /** When Node itself has started, in milliseconds from the start of the process. */
  readonly begun: number
  readonly ready: Moment
  readonly answered: Moment
}

interface Starts {
  readonly name: string
  readonly starts: Start[]
}

const stages: readonly (readonly [string, (start: Start) => number])[] = [
  ['import and set-up', ({ begun, ready }) => ready.at - begun],
  ['import and set-up, processor time', ({ ready }) => ready.processor],
  ['import, set-up and first answer', ({ begun, answered }) => answered.at - begun],
  ['import, set-up and first answer, processor time', ({ answered }) => answered.processor],
  ['process start to ready', ({ ready }) => ready.at],
]

/** From the start of a process until it can evaluate, and until its first answer. */
export const coldStart = ({ starts }: Plan): Promise<SectionResult> =>
  withFolder((folder) => {
    const scripts = startScripts(folder)
    const found = scripts.map(({ name }): Starts => ({ name, starts: [] }))
    // the first round reads the files from the disk
    for (let round = -1; round < starts; round += 1) {
      for (const [index, script] of scripts.entries()) {
        const start = started(script)
        if (round >= 0) found[index]?.starts.push(start)
      }
    }
    return resultOf(found)
  })

function started({ file }: StartScript): Start {
  const { stdout, stderr, status } = spawnSync(execPath, [file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const start: Start = JSON.parse(stdout)
  return start
}

const target = { kind: 'at most', ratio: 0.5 } as const

function resultOf(found: readonly Starts[]): SectionResult {
  const ours = found.slice(0, -1)
  const theirs = found.at(-1)?.starts ?? []
  const ratios = ours.flatMap(({ name, starts }, index) =>
    stages.map(
      ([stage, of]): Ratio => ({
        name: `${name}: ${stage} / json-rules-engine`,
        value: ratioOf(starts.map(of), theirs.map(of)),
        ...(index === 0 && stage === 'import and set-up' ? { target } : {}),
      }),
    ),
  )
  return {
    title: 'Cold start with 60 rules, each time in a new process',
    notes: [
      'incentive-rules as built for publishing (dist), its linked rulebook read from JSON: the',
      'entry for quick starts, and beside it the calculator and the main entry. Rules are',
      'compiled when they are first asked for, so the first answer is measured too.',
    ],
    rows: found.flatMap(({ name, starts }) =>
      stages.map(([stage, of]) => {
        return { name: `${name}: ${stage}`, unit: 'ms', value: spreadOf(starts.map(of)) }
      }),
    ),
    ratios,
  }
}
