import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import type { Ratio, SectionResult } from '../measure/result'
import { ratioOf, spreadOf } from '../measure/statistics'
import { withFolder } from './folder'
import type { Plan } from './plan'
import { type StartScript, startScripts } from './start-scripts'

/** Milliseconds from the start of the process. */
interface Start {
  /** When Node itself has started. */
  readonly begun: number
  readonly ready: number
  readonly answered: number
}

interface Starts {
  readonly name: string
  readonly starts: Start[]
}

const stages: readonly (readonly [string, (start: Start) => number])[] = [
  ['import and set-up', ({ begun, ready }) => ready - begun],
  ['import, set-up and first answer', ({ begun, answered }) => answered - begun],
  ['process start to ready', ({ ready }) => ready],
]

/** From the start of a process until it can evaluate, and until its first answer. */
export const coldStart = ({ starts }: Plan): Promise<SectionResult> =>
  withFolder((folder) => {
    const scripts = startScripts(folder)
    const [ours, theirs] = scripts.map(({ name }): Starts => ({ name, starts: [] }))
    if (ours === undefined || theirs === undefined) throw new RangeError('two scripts')
    // the first round reads the files from the disk
    for (let round = -1; round < starts; round += 1) {
      for (const [index, script] of scripts.entries()) {
        const start = started(script)
        if (round >= 0) [ours, theirs][index]?.starts.push(start)
      }
    }
    return resultOf(ours, theirs)
  })

function started({ file }: StartScript): Start {
  const { stdout, stderr, status } = spawnSync(execPath, [file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const start: Start = JSON.parse(stdout)
  return start
}

function resultOf(ours: Starts, theirs: Starts): SectionResult {
  const ratios = stages.map(
    ([stage, of]): Ratio => ({
      name: `${stage} / json-rules-engine`,
      value: ratioOf(ours.starts.map(of), theirs.starts.map(of)),
      ...(stage === 'import and set-up'
        ? { target: { kind: 'at most', ratio: 0.5 } as const }
        : {}),
    }),
  )
  return {
    title: 'Cold start with 60 rules, each time in a new process',
    notes: ['incentive-rules as built for publishing (dist), its linked rulebook read from JSON.'],
    rows: [ours, theirs].flatMap(({ name, starts }) =>
      stages.map(([stage, of]) => {
        return { name: `${name}: ${stage}`, unit: 'ms', value: spreadOf(starts.map(of)) }
      }),
    ),
    ratios,
  }
}
