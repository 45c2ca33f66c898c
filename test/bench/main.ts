import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import process, { argv, execPath, stderr, stdout, version } from 'node:process'
import { parseArgs } from 'node:util'
import type { SectionResult } from './measure/result'
import { bundle, peerVersions, prepare } from './prepare'
import { sectionLines, summaryLines } from './report'

// `npm run bench -- --quick --only peers,cold-start --json figures.json`

const names = [
  'peers',
  'reference',
  'unknowns',
  'growth-600',
  'growth-6000',
  'elsewhere',
  'cold-start',
  'populations',
  'screening',
]

const { values: flags } = parseArgs({
  args: argv.slice(2),
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } },
})
const wanted = flags.only?.split(',') ?? names
const strangers = wanted.filter((name) => !names.includes(name))
if (strangers.length > 0) throw new RangeError(`no section ${strangers}; there are ${names}`)

await prepare()

const machine = [
  `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}`,
  `${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${version}`,
].join(', ')
const versions = peerVersions()
const told = (lines: readonly string[]): boolean => stdout.write(`${lines.join('\n')}\n`)
told([machine, versions.join(', '), ''])

const results: { readonly name: string; readonly result: SectionResult }[] = []
for (const name of names.filter((one) => wanted.includes(one))) {
  if (stderr.isTTY) stderr.write(`${name} …\r`)
  const result = sectionOf(name)
  results.push({ name, result })
  told(sectionLines(result))
}
told(summaryLines(results.map(({ result }) => result)))
if (flags.json !== undefined) {
  const sections = Object.fromEntries(results.map(({ name, result }) => [name, result]))
  writeFileSync(flags.json, `${JSON.stringify({ machine, versions, sections }, null, 1)}\n`)
}

/**
 * A section, run in a process of its own. V8 would throw away the code of those that wait for their
 * turn.
 */
function sectionOf(name: string): SectionResult {
  const args = [
    '--no-flush-bytecode',
    join(bundle, 'section.js'),
    name,
    flags.quick ? 'quick' : 'full',
  ]
  const run = spawnSync(execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) {
    process.exitCode = 1
    return { title: name, notes: [`ended with ${run.status}, see above`], rows: [], ratios: [] }
  }
  const result: SectionResult = JSON.parse(run.stdout)
  return result
}
