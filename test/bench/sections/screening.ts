import { once } from 'node:events'
import { createWriteStream, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Cost } from '../measure/cost'
import type { Ratio, Row, SectionResult, Target } from '../measure/result'
import { ratioOf, spreadOf } from '../measure/statistics'
import { asOf } from '../workload/facts'
import { profilesOf, withUnknowns } from '../workload/profiles'
import { rulebookFiles } from '../workload/rulebook-files'
import { overProvinces, rulesOf } from '../workload/rules'
import {
  builtFile,
  hasCommand,
  type Parsed,
  parsed,
  screenedByCall,
  screenedByCommand,
} from './file-costs'
import { withFolder } from './folder'
import type { Plan } from './plan'

const title = 'A file of profiles screened by DuckDB, reading and writing included'
const rounds = 5

/** `screenFile` and `incentive-rules screen` beside Node only parsing the same file on as many cores. */
export async function screening({ fileLines }: Plan): Promise<SectionResult> {
  if (!hasCommand()) {
    const reason = 'not run: this build has no command `incentive-rules screen`'
    return { title, notes: [reason], rows: [], ratios: [] }
  }
  return withFolder(async (folder) => {
    const [source, rulebook] = [join(folder, 'rulebook'), join(folder, 'rulebook.json')]
    const [file, one] = [join(folder, 'profiles.ndjson'), join(folder, 'one.ndjson')]
    await writeProfiles(file, fileLines)
    await writeProfiles(one, 1)
    writeRulebook(source)
    builtFile(source, rulebook)
    const asked = { file, lines: fileLines, rulebook, out: join(folder, 'results.parquet'), asOf }
    const round = (): Round => ({
      parsed: parsed(asked),
      call: screenedByCall(asked),
      command: screenedByCommand(asked),
      linking: screenedByCommand({ ...asked, rulebook: source }),
    })
    const costs = {
      rounds: Array.from({ length: rounds }, round),
      every: screenedByCommand(asked, []),
      begin: Array.from({ length: rounds }, () => screenedByCommand({ ...asked, file: one })),
    }
    return resultOf(fileLines, statSync(file).size, costs)
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
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

interface Round {
  readonly parsed: Parsed
  /** By the library, in a process that has its rulebook. */
  readonly call: Cost
  /** By the command, from its start to its end, with the rulebook in one file. */
  readonly command: Cost
  /** By the command that has to link the rulebook of a folder first. */
  readonly linking: Cost
}

interface Costs {
  readonly rounds: readonly Round[]
  /** Where every verdict is written. */
  readonly every: Cost
  /** Of a file of one line: the start of the command, its rulebook and its database. */
  readonly begin: readonly Cost[]
}

function resultOf(lines: number, bytes: number, { rounds, every, begin }: Costs): SectionResult {
  const rows = (name: string, some: readonly Cost[]): readonly Row[] => [
    { name, unit: 'profiles/s', value: spreadOf(some.map(({ wall }) => lines / wall)) },
    { name, unit: 's of CPU', value: spreadOf(some.map(({ cpu }) => cpu)) },
  ]
  const of = (which: (round: Round) => Cost): readonly Cost[] => rounds.map(which)
  return {
    title,
    notes: [
      `${lines} profiles with unknown facts, ${Math.round(bytes / 1e6)} MB, 60 rules.`,
      `What is eligible or pending is written; every verdict would be ${lines * 60} rows.`,
      'By the library: in a process that has read its rulebook, beside threads of one that parse.',
      'By the command: a whole program that reads its rulebook too, beside one that parses; from the',
      'file that `incentive-rules build` has written, or from the folder, which is linked each time.',
      'No run has results of an earlier one to replace.',
    ],
    rows: [
      ...rows(
        'screenFile, eligible and pending, to Parquet',
        of(({ call }) => call),
      ),
      ...rows(
        'Node, JSON.parse alone on a thread for each core',
        of((one) => one.parsed.call),
      ),
      ...rows(
        'incentive-rules screen --only eligible,pending, to Parquet',
        of(({ command }) => command),
      ),
      ...rows(
        'incentive-rules screen, its rulebook from a folder',
        of(({ linking }) => linking),
      ),
      ...rows('incentive-rules screen, every verdict, to Parquet', [every]),
      {
        name: 'incentive-rules screen, one line',
        unit: 's',
        value: spreadOf(begin.map(({ wall }) => wall)),
      },
    ],
    ratios: ratiosOf(rounds),
  }
}

type Seconds = (round: Round) => number

const ratioTable: readonly {
  readonly name: string
  readonly parse: Seconds
  readonly screen: Seconds
  readonly target?: Target
}[] = [
  {
    name: 'screened by the library / only parsed by Node',
    parse: (one) => one.parsed.call.wall,
    screen: (one) => one.call.wall,
    target: { kind: 'at least', ratio: 1 },
  },
  {
    name: 'screened by the library / only parsed by Node, by CPU',
    parse: (one) => one.parsed.call.cpu,
    screen: (one) => one.call.cpu,
  },
  {
    name: 'screened by the command / only parsed by a program',
    parse: (one) => one.parsed.program.wall,
    screen: (one) => one.command.wall,
    target: { kind: 'at least', ratio: 1 },
  },
  {
    name: 'screened by the command / only parsed by a program, by CPU',
    parse: (one) => one.parsed.program.cpu,
    screen: (one) => one.command.cpu,
  },
  {
    name: 'screened by the command that links a folder / only parsed by a program',
    parse: (one) => one.parsed.program.wall,
    screen: (one) => one.linking.wall,
  },
]

const ratiosOf = (rounds: readonly Round[]): readonly Ratio[] =>
  ratioTable.map(({ name, parse, screen, target }) => ({
    name,
    value: ratioOf(rounds.map(parse), rounds.map(screen)),
    ...(target === undefined ? {} : { target }),
  }))
