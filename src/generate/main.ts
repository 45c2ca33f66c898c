import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import * as z from 'zod'
import { describeIssue } from '../issue/describe'
import { loadRulebook } from '../node/load-rulebook'
import { packed } from '../packing/pack'
import type { Packed } from '../packing/unpack'
import type { BuiltRulebook } from '../rulebook/build'
import type { Ledger } from '../rulebook/ledger'
import { clauseShapes } from './clause-shapes'
import { jsonSchemas } from './json-schemas'
import { withDocuments } from './readme'

const target = 'src/builtin'
const schemas = 'rules/schema'

/** Compiles `rules/` and `seeds/` into modules of the package, or says what is wrong with them. */
async function main(): Promise<void> {
  const built = await loadRulebook('.')
  if (built.kind === 'rejected') {
    for (const issue of built.issues) process.stderr.write(`${describeIssue(issue, 'en')}\n`)
    process.exitCode = 1
    return
  }
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  await mkdir(schemas, { recursive: true })
  for (const [name, content] of modulesOf(built.value))
    await writeFile(`${target}/${name}`, content)
  await writeFile(`${target}/version.generated.ts`, versionModule(await packageVersion()))
  await writeFile('examples/clause-shapes/README.md', await clauseShapes())
  for (const [name, schema] of jsonSchemas()) {
    await writeFile(`${schemas}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`)
  }
  const readme = await readFile('README.md', 'utf8')
  await writeFile('README.md', withDocuments(readme, built.value))
}

const heading = '// Written by `npm run generate` from rules/ and seeds/; changes here are lost.\n'

function modulesOf({
  rulebook,
  texts,
  ledgers,
}: BuiltRulebook): readonly (readonly [string, string])[] {
  return [
    ['rulebook.generated.ts', rulebookModule(JSON.stringify(rulebook))],
    ['rulebook.packed.generated.ts', packedModule(packed(rulebook), rulebook.digest)],
    ['texts.generated.ts', textsModule([...texts.keys()])],
    ['ledgers.generated.ts', ledgersModule([...ledgers.keys()])],
    ...[...texts].map(([id, text]) => [`${id}.generated.ts`, textModule(text)] as const),
    ...[...ledgers].map(([id, one]) => [`${id}.ledger.generated.ts`, ledgerModule(one)] as const),
  ]
}

// parsing text is faster for an engine than reading the same data as an object literal
function rulebookModule(json: string): string {
  return `${heading}import { freeze } from '../rulebook/freeze'
import type { Rulebook } from '../rulebook/rulebook'

/** The rulebook that comes with the package: its documents, registers and rules, linked and checked. */
export const rulebook: Rulebook = freeze(JSON.parse(${JSON.stringify(json)}))
`
}

// for browsers, where what is to be loaded matters more than the moment that unpacking takes
const packedModule = (
  { letters, length, row }: Packed,
  digest: string,
): string => `${heading}import { unpacked } from '../packing/unpack'
import { freeze } from '../rulebook/freeze'
import type { Rulebook } from '../rulebook/rulebook'

const digest = '${digest}'
const isWhole = (data: unknown): data is Rulebook =>
  typeof data === 'object' && data !== null && 'digest' in data && data.digest === digest

const letters = ${JSON.stringify(letters)}
const data = unpacked({ letters, length: ${length}, row: ${row} })
if (!isWhole(data)) throw new Error('the packed rulebook is damaged')

/** The rulebook that comes with the package: its documents, registers and rules, linked and checked. */
export const rulebook: Rulebook = freeze(data)
`

function textsModule(ids: readonly string[]): string {
  const entries = ids.map(
    (id) => `  '${id}': async () => (await import('./${id}.generated')).text,`,
  )
  return `${heading}const texts: Readonly<Record<string, () => Promise<string>>> = {
${entries.join('\n')}
}

/** The held text of a document of the built-in rulebook, loaded when asked for; undefined if there is none. */
export async function textOf(document: string): Promise<string | undefined> {
  return Object.hasOwn(texts, document) ? texts[document]?.() : undefined
}
`
}

function ledgersModule(ids: readonly string[]): string {
  const entries = ids.map(
    (id) => `  '${id}': async () => (await import('./${id}.ledger.generated')).ledger,`,
  )
  return `${heading}import type { Ledger } from '../rulebook/ledger'

const ledgers: Readonly<Record<string, () => Promise<Ledger>>> = {
${entries.join('\n')}
}

/** The account of a document of the built-in rulebook, loaded when asked for; undefined if there is none. */
export async function ledgerOf(document: string): Promise<Ledger | undefined> {
  return Object.hasOwn(ledgers, document) ? ledgers[document]?.() : undefined
}
`
}

const ledgerModule = (ledger: Ledger): string =>
  `${heading}import { freeze } from '../rulebook/freeze'
import type { Ledger } from '../rulebook/ledger'

export const ledger: Ledger = freeze(JSON.parse(${JSON.stringify(JSON.stringify(ledger))}))
`

/** The version has one home, package.json; a bundle and a run from source both read this module. */
const versionModule = (version: string): string => `${heading}/** The version of the package. */
export const version = '${version}'
`

async function packageVersion(): Promise<string> {
  const manifest = z.object({ version: z.string().regex(/^[\w.+-]+$/) })
  return manifest.parse(JSON.parse(await readFile('package.json', 'utf8'))).version
}

const textModule = (text: string): string =>
  `${heading}export const text = ${JSON.stringify(text)}\n`

await main()
