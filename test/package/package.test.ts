import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join, posix, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadedBy } from '../../src/generate/folded'
import {
  bundleForBrowser,
  type Loaded,
  loadedAtOnce,
  loadInNode,
  namesInBrowser,
  type TypeScriptSetting,
  typeErrors,
} from './consumer'
import {
  entries,
  install,
  manifest,
  outputOf,
  pack,
  type Tarball,
  temporaryFolder,
} from './tarball'

const patience = 120_000
const folder = temporaryFolder()
let tarball: Tarball
let asModules: Loaded
let asCommonJs: Loaded

beforeAll(async () => {
  tarball = await pack(folder)
  await install(folder, tarball)
  asModules = await loadInNode(folder, 'import', entries)
  asCommonJs = await loadInNode(folder, 'require', entries)
}, patience)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const programIn = (project: string): string =>
  join(project, 'node_modules/.bin', Object.keys(manifest.bin)[0] ?? '')

describe('the tarball', { timeout: patience }, () => {
  it.each(['rules', 'seeds'])('holds every file of %s', (name) => {
    const held = readdirSync(name, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => posix.join(file.parentPath.replaceAll('\\', '/'), file.name))
    expect(held.length).toBeGreaterThan(0)
    expect(tarball.files).toEqual(expect.arrayContaining(held))
  })

  it('holds what package.json lists and nothing else', () => {
    const tops = new Set(tarball.files.map((file) => file.split('/')[0]))
    const listed = manifest.files.filter((file: string) => !file.startsWith('!'))
    expect([...tops].sort()).toEqual([...listed, 'package.json'].sort())
    expect(
      tarball.files.filter((file) => /node_modules|examples\/[^/]+\/dist/u.test(file)),
    ).toEqual([])
  })

  it('satisfies publint to the last suggestion', async () => {
    const bytes = new Uint8Array(readFileSync(tarball.path))
    const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it('has right types under every way to resolve modules', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball.path)))
    if (!result.types) throw new Error('the tarball has no types at all')
    expect(Object.keys(result.entrypoints)).toEqual(Object.keys(manifest.exports))
    expect(result.problems).toEqual([])
  })
})

describe('the installed package', { timeout: patience }, () => {
  it('has entries', () => {
    expect(entries.length).toBeGreaterThan(0)
    expect(Object.keys(asModules.names)).toEqual(entries)
  })

  it('gives modules and CommonJS the same names', () => {
    expect(asCommonJs.names).toEqual(asModules.names)
  })

  it('has one copy of everything, whichever entry it comes from, but for the one that is by itself', () => {
    const different = ['incentive-rules/evaluation evaluateSync']
    expect(asModules.different).toEqual(different)
    expect(asCommonJs.different).toEqual(different)
  })

  it.each(['evaluation.js', 'evaluation.cjs'])(
    'has in %s all that evaluating takes',
    async (name) => {
      const file = join(folder, 'node_modules', manifest.name, 'dist', name)
      expect(await loadedBy(file)).toHaveLength(1)
      expect(readFileSync(file, 'utf8')).not.toMatch(/\brequire\(/u)
      expect(statSync(file).size).toBeLessThanOrEqual(105_000)
    },
  )

  it('evaluates a rulebook of the other entries alike by itself', async () => {
    const script = join(folder, 'alike.mjs')
    writeFileSync(
      script,
      `import { evaluateSync } from 'incentive-rules'
import { evaluateSync as byItself } from 'incentive-rules/evaluation'
import { rulebook } from 'incentive-rules/rulebook'
const profile = { enterprise: { place: '510100' }, projects: [{ id: 'p', investment: '0.3亿元' }] }
const options = { asOf: '2018-06-01' }
const read = JSON.parse(JSON.stringify(rulebook))
const answers = [evaluateSync(rulebook, profile, options), byItself(rulebook, profile, options), byItself(read, profile, options)]
const texts = answers.map((one) => JSON.stringify(one))
process.stdout.write(JSON.stringify([answers[0].status, new Set(texts).size]))`,
    )
    expect(JSON.parse(await outputOf(folder, process.execPath, script))).toEqual(['evaluated', 1])
  })

  it('has no file that fails as it loads', async () => {
    const dist = join(folder, 'node_modules', manifest.name, 'dist')
    // the program runs as it loads
    const files = readdirSync(dist).filter((name) => /\.c?js$/u.test(name) && name !== 'cli.js')
    expect(files.length).toBeGreaterThan(100)
    const script = join(folder, 'load.mjs')
    writeFileSync(
      script,
      `const loaded = await Promise.allSettled(process.argv.slice(2).map((file) => import(file)))
process.stdout.write(JSON.stringify(loaded.map(({ reason }) => reason && String(reason)).filter(Boolean)))`,
    )
    const urls = files.map((name) => pathToFileURL(join(dist, name)).href)
    expect(JSON.parse(await outputOf(folder, process.execPath, script, ...urls))).toEqual([])
  })

  it.each(Object.keys(manifest.bin))('runs %s', async (name) => {
    const program = join(folder, 'node_modules', '.bin', name)
    expect(await outputOf(folder, program, '--version')).toBe(`${manifest.version}\n`)
  })

  it('reads a ledger of CSV', async () => {
    const examples = join(folder, 'node_modules', manifest.name, 'examples/audit')
    const ledger = join(folder, 'ledger.csv')
    // the first claim is right; of a wrong one the program would also tell by how it ends
    const [head, claim] = readFileSync(join(examples, 'claims.csv'), 'utf8').split('\n')
    writeFileSync(ledger, `${head}\n${claim}\n`)
    const asked = ['audit', ledger, '--profiles', join(examples, 'profiles.yaml')]
    expect(await outputOf(folder, programIn(folder), ...asked)).toContain('2020-001')
  })

  it('says what to install where DuckDB is not', async () => {
    const profiles = join(folder, 'profiles.ndjson')
    writeFileSync(profiles, '{"enterprise":{"id":"e1","place":"513301"}}\n')
    const asked = ['--out', join(folder, 'results.ndjson'), '--as-of', '2020-06-01']
    await expect(
      outputOf(folder, programIn(folder), 'screen', profiles, ...asked),
    ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('npm i @duckdb/node-api') })
  })

  it('screens a table of CSV where DuckDB is installed too', async () => {
    // the binaries that are there already, as `npm i @duckdb/node-api` would have brought them
    symlinkSync(resolve('node_modules/@duckdb'), join(folder, 'node_modules/@duckdb'), 'junction')
    const [table, out] = [join(folder, 'profiles.csv'), join(folder, 'results.csv')]
    writeFileSync(table, 'enterprise.id,enterprise.place\ne1,513301\ne2,330000\n')
    const asked = ['--as-of', '2020-06-01', '--document', 'sichuan-2017', '--locale', 'en']
    const printed = await outputOf(
      folder,
      programIn(folder),
      'screen',
      table,
      '--out',
      out,
      ...asked,
    )
    expect(printed).toContain('2 lines: 2 answered, 0 rejected')
    expect(readFileSync(out, 'utf8')).toContain('e1,e1,sichuan-2017/')
  })

  const { Node16, ESNext } = ts.ModuleKind
  const settings: readonly TypeScriptSetting[] = [
    { file: 'consumer.mts', module: Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
    { file: 'consumer.cts', module: Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
    { file: 'consumer.ts', module: ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  ]

  it('has a calculator that is one file, and what the rulebook has too', async () => {
    const files = await loadedBy(join(folder, 'node_modules', manifest.name, 'dist/calculator.js'))
    expect(files.map((file) => basename(file).replace(/-[A-Z0-9]{8}/, ''))).toEqual([
      'calculator.js',
      'calculator-whole.js',
      'chunk.js',
    ])
  })

  it.each(settings)('compiles in a TypeScript project as $file', (setting) => {
    expect(typeErrors(folder, entries, setting)).toEqual([])
  })

  it.each(entries.filter((entry) => !entry.endsWith('/node')))(
    '%s runs in a browser under a strict content security policy',
    async (entry) => {
      const names = namesInBrowser(await bundleForBrowser(folder, entry))
      expect([...names].sort()).toEqual(asModules.names[entry])
    },
  )
})

describe('a page with the calculator', { timeout: patience }, () => {
  const calculator = "export * from 'incentive-rules/calculator'"
  const rulebook = "export { rulebook, textOf, ledgerOf } from 'incentive-rules/rulebook'"

  it('loads at most 150 kB with the five documents, whose texts come when they are asked for', async () => {
    const { bytes, packages } = await loadedAtOnce(folder, `${calculator}\n${rulebook}`)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThanOrEqual(150_000)
    expect(packages).toEqual(['incentive-rules'])
  })

  it('loads no more at once where explanations come when they are asked for', async () => {
    const later = "export const explanation = () => import('incentive-rules/explanation')"
    const page = `${calculator}\n${rulebook}\n${later}`
    const { bytes, packages } = await loadedAtOnce(folder, page)
    // what the two have in common is in a file of its own, which is gzipped by itself
    expect(bytes).toBeLessThanOrEqual(153_000)
    expect(packages).toEqual(['incentive-rules'])
  })

  it('is hardly larger when it takes the same from the main entry', async () => {
    const names = asModules.names['incentive-rules/calculator']?.join(', ')
    const { bytes, packages } = await loadedAtOnce(
      folder,
      `export { ${names} } from 'incentive-rules'\n${rulebook}`,
    )
    const own = await loadedAtOnce(folder, `${calculator}\n${rulebook}`)
    expect(bytes / own.bytes).toBeLessThan(1.02)
    expect(packages).toEqual(['incentive-rules'])
  })
})
