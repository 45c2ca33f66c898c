import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { keptConstants } from '../../src/generate/kept-constants'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
const peers = ['json-rules-engine', 'json-logic-engine', 'publicodes', '@gorules/zen-engine']

const bundled = ['section.ts', 'population.ts', 'parse-lines.ts', 'screen-lines.ts']

/** Where a section runs from. */
export const bundle = join(here, 'dist')

/**
 * Installs the peers where they are missing, builds the package as it is published, and bundles the
 * benchmark into plain JavaScript: what runs the tests from their sources would be measured with it.
 */
export async function prepare(): Promise<void> {
  if (peers.some((peer) => !existsSync(manifest(peer)))) {
    // not `npm ci`: it wants the binaries for every other system, which not every registry has
    run(['install', '--no-save', '--no-audit', '--no-fund'], here)
  }
  run(['run', '--silent', 'build:js'], root)
  const { outputFiles } = await build({
    entryPoints: bundled.map((name) => join(here, name)),
    outdir: bundle,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    plugins: [keptConstants],
    write: false,
  })
  rmSync(bundle, { recursive: true, force: true })
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
  }
}

/** The version of each peer that is installed. */
export const peerVersions = (): readonly string[] =>
  peers.map((peer) => {
    if (!existsSync(manifest(peer))) return `${peer} not installed`
    const { version }: { readonly version: string } = JSON.parse(
      readFileSync(manifest(peer), 'utf8'),
    )
    return `${peer} ${version}`
  })

const manifest = (peer: string): string => join(here, 'node_modules', peer, 'package.json')

function run(args: readonly string[], cwd: string): void {
  const { status } = spawnSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed`)
}
