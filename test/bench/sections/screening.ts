import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import type { Row, SectionResult } from '../measure/result'
import { ratioOf, spreadOf } from '../measure/statistics'
import { asOf } from '../workload/facts'
import { profilesOf, withUnknowns } from '../workload/profiles'
import { rulebookFiles } from '../workload/rulebook-files'
import { overProvinces, rulesOf } from '../workload/rules'
import { withFolder } from './folder'
import { bench, root } from './places'
import type { Plan } from './plan'

const title = 'A file of profiles screened by DuckDB, reading and writing included'
const cli = join(root, 'dist/cli.js')
const script = join(bench, 'dist/parse-lines.js')
const rounds = 5
const asked = ['--only', 'eligible,pending']

/** Seconds that something took, and seconds in which it kept a core busy. */
interface Cost {
  readonly wall: number
  readonly cpu: number
}

/** `incentive-rules screen` beside Node only parsing the same file on as many cores. */
export async function screening({ fileLines }: Plan): Promise<SectionResult> {
  const help = spawnSync(execPath, [cli, '--help'], { encoding: 'utf8' })
  if (!/^\s+screen\b/mu.test(help.stdout)) {
    const reason = 'not run: this build has no command `incentive-rules screen`'
    return { title, notes: [reason], rows: [], ratios: [] }
  }
  return withFolder(async (folder) => {
    const file = join(folder, 'profiles.ndjson')
    await writeProfiles(file, fileLines)
    writeRulebook(folder)
    const parse: Cost[] = []
    const screen: Cost[] = []
    for (let round = 0; round < rounds; round += 1) {
      parse.push(costToParse(file, fileLines))
      screen.push(costToScreen(folder, file, asked))
    }
    const whole = [costToScreen(folder, file, [])]
    const one = join(folder, 'one.ndjson')
    await writeProfiles(one, 1)
    const begin = Array.from({ length: rounds }, () => costToScreen(folder, one, asked))
    return resultOf(fileLines, statSync(file).size, { parse, screen, whole, begin })
  })
}

async function writeProfiles(file: string, count: number): Promise<void> {
  const out = createWriteStream(file)
  const next = profilesOf(withUnknowns)
  for (let index = 0; index < count; index += 1) {
    const { enterprise } = next()
    const line = JSON.stringify({ enterprise: { id: `e${index}`, ...enterprise } })
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

function writeRulebook(folder: string): void {
  for (const [path, content] of rulebookFiles(rulesOf(overProvinces(60)))) {
    const file = join(folder, 'rulebook', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** What it costs that a program only parses every line, on a worker for each core. */
function costToParse(file: string, lines: number): Cost {
  const { cost, told } = costOf([script, file, String(workers)])
  if (Number(told) !== lines) throw new RangeError(`${told} of ${lines} lines were parsed`)
  return cost
}

const secondsOf = ({ user, system }: { readonly user: number; readonly system: number }): number =>
  (user + system) / 1e6

// a process tells at its end, through a pipe of its own, how long all its threads have worked
const telling = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.cpuUsage())))",
)}`

function costToScreen(folder: string, file: string, more: readonly string[]): Cost {
  const out = join(folder, 'results.parquet')
  const rulebook = join(folder, 'rulebook')
  return costOf([
    cli,
    'screen',
    file,
    '--out',
    out,
    '--as-of',
    asOf,
    '--rulebook',
    rulebook,
    ...more,
  ]).cost
}

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

interface Costs {
  readonly parse: readonly Cost[]
  readonly screen: readonly Cost[]
  readonly whole: readonly Cost[]
  /** Of a file of one line: the start of the command, its rulebook and its database. */
  readonly begin: readonly Cost[]
}

const workers = availableParallelism()

function resultOf(lines: number, bytes: number, costs: Costs): SectionResult {
  const { parse, screen, whole, begin } = costs
  const wall = (some: readonly Cost[]): readonly number[] => some.map((one) => one.wall)
  const cpu = (some: readonly Cost[]): readonly number[] => some.map((one) => one.cpu)
  const rows = (name: string, some: readonly Cost[]): readonly Row[] => [
    { name, unit: 'profiles/s', value: spreadOf(wall(some).map((seconds) => lines / seconds)) },
    { name, unit: 's of CPU', value: spreadOf(cpu(some)) },
  ]
  const start = Math.min(...wall(begin))
  const further = wall(screen).map((seconds) => seconds - start)
  return {
    title,
    notes: [
      `${lines} profiles with unknown facts, ${Math.round(bytes / 1e6)} MB, 60 rules.`,
      `What is eligible or pending is written; every verdict would be ${lines * 60} rows.`,
    ],
    rows: [
      ...rows('incentive-rules screen --only eligible,pending, to Parquet', screen),
      ...rows('incentive-rules screen, every verdict, to Parquet', whole),
      ...rows(`Node, JSON.parse alone on ${workers} workers`, parse),
      { name: 'incentive-rules screen, one line', unit: 's', value: spreadOf(wall(begin)) },
    ],
    ratios: [
      {
        name: 'screened / only parsed by Node',
        value: ratioOf(wall(parse), wall(screen)),
        target: { kind: 'at least', ratio: 1 },
      },
      { name: 'screened / only parsed by Node, by CPU', value: ratioOf(cpu(parse), cpu(screen)) },
      {
        name: 'screened beyond the first line / only parsed by Node',
        value: ratioOf(wall(parse), further),
      },
    ],
  }
}
