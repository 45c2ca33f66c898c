import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { type Cost, secondsOf } from '../measure/cost'
import { bench, root } from './places'

const cli = join(root, 'dist/cli.js')

/** Whether the build that is measured screens files. */
export function hasCommand(): boolean {
  const help = spawnSync(execPath, [cli, '--help'], { encoding: 'utf8' })
  return /^\s+screen\b/mu.test(help.stdout)
}

/** Writes the rulebook of a folder as one file, as it is done once. */
export function builtFile(folder: string, file: string): void {
  costOf([cli, 'build', folder, '--out', file])
}

/** A file of profiles and what is asked of it. */
export interface Asked {
  readonly file: string
  readonly lines: number
  /** The folder or the file of the rulebook. */
  readonly rulebook: string
  readonly out: string
  readonly asOf: string
}

/** What it costs only to parse every line, on a thread for each core. */
export interface Parsed {
  /** Without the start and the end of the program. */
  readonly call: Cost
  readonly program: Cost
}

export function parsed({ file, lines }: Asked): Parsed {
  const { cost, told } = costOf([
    join(bench, 'dist/parse-lines.js'),
    file,
    String(availableParallelism()),
  ])
  return { call: toldCost(told, lines), program: cost }
}

/** What it costs to screen by the library, in a process that has read its rulebook. */
export function screenedByCall({ file, lines, rulebook, out, asOf }: Asked): Cost {
  const script = join(bench, 'dist/screen-lines.js')
  forget(out)
  return toldCost(costOf([script, file, out, rulebook, asOf]).told, lines)
}

/** Every run is a first one: to replace older results costs what the file system takes to drop them. */
const forget = (out: string): void => rmSync(out, { force: true })

/** What the command costs from its start to its end. */
export function screenedByCommand(
  { file, rulebook, out, asOf }: Asked,
  more: readonly string[] = ['--only', 'eligible,pending'],
): Cost {
  const asked = ['--out', out, '--as-of', asOf, '--rulebook', rulebook, ...more]
  forget(out)
  return costOf([cli, 'screen', file, ...asked]).cost
}

function toldCost(told: string, expected: number): Cost {
  const { lines, cost }: { readonly lines: number; readonly cost: Cost } = JSON.parse(told)
  if (lines !== expected) throw new RangeError(`${lines} of ${expected} lines`)
  return cost
}

// a process tells at its end, through a pipe of its own, how long all its threads have worked
const telling = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.cpuUsage())))",
)}`

/** What a program of Node costs from its start to its end, and what it says. */
function costOf(args: readonly string[]): { readonly cost: Cost; readonly told: string } {
  const start = performance.now()
  const { status, stdout, stderr, output } = spawnSync(execPath, ['--import', telling, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`${args[0]}: ${stderr.slice(-400)}`)
  const wall = (performance.now() - start) / 1000
  const usage: { readonly user: number; readonly system: number } = JSON.parse(output[3] ?? '')
  return { cost: { wall, cpu: secondsOf(usage) }, told: stdout }
}
