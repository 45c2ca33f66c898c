import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { execPath } from 'node:process'
import type { Row, SectionResult } from '../measure/result'
import { type Spread, spreadOf } from '../measure/statistics'
import { bench } from './places'
import type { Plan } from './plan'

interface Run {
  readonly seconds: number
  /** Seconds in which a core was busy. */
  readonly cpu: number
  readonly awards: number
  /** Megabytes that the process held at most. */
  readonly memory: number
}

/** More profiles: whether the rate stays and the memory too. Each run has a process of its own. */
export async function populations({ populations: sizes }: Plan): Promise<SectionResult> {
  const ours = sizes.map((size) => ({ size, run: runOf('screen', size) }))
  const [fewest = 0] = sizes
  const theirs = { size: fewest, run: runOf('json-rules-engine', fewest) }
  const [first, last] = [ours[0]?.run, ours.at(-1)?.run]
  const rows = [
    ...ours.flatMap((one) => rowsOf('incentive-rules: screen', one)),
    ...rowsOf('json-rules-engine', theirs),
  ]
  return {
    title: '60 rules, growing populations, JSON.parse of each profile included',
    notes: agreement(ours[0]?.run.awards, theirs.run.awards),
    rows,
    ratios: [
      {
        name: `memory for ${sizes.at(-1)} profiles / for ${fewest}`,
        value: spreadOf([(last?.memory ?? Number.NaN) / (first?.memory ?? Number.NaN)]),
      },
    ],
  }
}

const agreement = (ours: number | undefined, theirs: number): readonly string[] => [
  ours === theirs ? `Both find ${theirs} awards.` : `${ours} awards, json-rules-engine ${theirs}.`,
]

function runOf(name: string, count: number): Run {
  const file = join(bench, 'dist/population.js')
  const { stdout, stderr, status } = spawnSync(execPath, [file, name, String(count)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const run: Run = JSON.parse(stdout)
  return run
}

function rowsOf(name: string, { size, run }: { size: number; run: Run }): readonly Row[] {
  const once = (value: number): Spread => spreadOf([value])
  return [
    { name: `${name}: ${size} profiles`, unit: 'profiles/s', value: once(size / run.seconds) },
    { name: `${name}: ${size} profiles`, unit: 'profiles/s of CPU', value: once(size / run.cpu) },
    { name: `${name}: ${size} profiles`, unit: 'MB at most', value: once(run.memory) },
  ]
}
