import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { Worker } from 'node:worker_threads'
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
const script = join(bench, 'dist/parse-worker.js')
const rounds = 3

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
    const parse: number[] = []
    const screen: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      parse.push(await timeToParse(file, fileLines))
      screen.push(timeToScreen(folder, file, round))
    }
    return resultOf(fileLines, statSync(file).size, parse, screen)
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

/** Seconds in which workers parse every line, each its part of the file. */
async function timeToParse(file: string, lines: number): Promise<number> {
  const workers = availableParallelism()
  const size = statSync(file).size
  const start = performance.now()
  const parts = Array.from({ length: workers }, async (_, index) => {
    const from = Math.floor((size * index) / workers)
    const to = Math.floor((size * (index + 1)) / workers)
    const worker = new Worker(script, { workerData: { file, from, to } })
    const [parsed] = await once(worker, 'message')
    return Number(parsed)
  })
  const parsed = (await Promise.all(parts)).reduce((sum, part) => sum + part, 0)
  if (parsed !== lines) throw new RangeError(`${parsed} of ${lines} lines were parsed`)
  return (performance.now() - start) / 1000
}

function timeToScreen(folder: string, file: string, round: number): number {
  const out = join(folder, `results-${round}.parquet`)
  const args = [
    'screen',
    file,
    '--out',
    out,
    '--as-of',
    asOf,
    '--rulebook',
    join(folder, 'rulebook'),
  ]
  const start = performance.now()
  const { status, stderr } = spawnSync(execPath, [cli, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`screen: ${stderr.slice(-400)}`)
  return (performance.now() - start) / 1000
}

function resultOf(
  lines: number,
  bytes: number,
  parse: readonly number[],
  screen: readonly number[],
): SectionResult {
  const row = (name: string, seconds: readonly number[]): Row => ({
    name,
    unit: 'profiles/s',
    value: spreadOf(seconds.map((one) => lines / one)),
  })
  return {
    title,
    notes: [`${lines} profiles with unknown facts, ${Math.round(bytes / 1e6)} MB, 60 rules.`],
    rows: [
      row('incentive-rules screen, to Parquet', screen),
      row(`Node, JSON.parse alone on ${availableParallelism()} workers`, parse),
    ],
    ratios: [
      {
        name: 'screened / only parsed by Node',
        value: ratioOf(parse, screen),
        target: { kind: 'at least', ratio: 1 },
      },
    ],
  }
}
