import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'

const run = promisify(execFile)

const target = z.object({ types: z.string(), default: z.string() })

const targets = z.object({ import: target, require: target })

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  files: z.array(z.string()).min(1),
  bin: z.record(z.string(), z.string()),
  exports: z.record(
    z.string(),
    z.union([z.string(), targets.extend({ browser: targets.optional() })]),
  ),
})

/** What package.json promises. */
export const manifest = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** The names under which users import the code: `incentive-rules`, `incentive-rules/node` and so on. */
export const entries: readonly string[] = Object.entries(manifest.exports)
  .filter(([, to]) => typeof to !== 'string')
  .map(([path]) => posix.join(manifest.name, path))

const promisedFiles: readonly string[] = [
  ...Object.values(manifest.bin),
  ...Object.values(manifest.exports).flatMap((to) =>
    typeof to === 'string'
      ? [to]
      : [to, to.browser ?? to].flatMap(({ import: imported, require: required }) => [
          ...Object.values(imported),
          ...Object.values(required),
        ]),
  ),
]

/** A packed package, and where its tarball lies. */
export interface Tarball {
  readonly path: string
  readonly files: readonly string[]
}

const packReport = z.tuple([
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }),
])

/** Packs what `npm publish` would send; it builds nothing. */
export const pack = async (folder: string): Promise<Tarball> => {
  const missing = promisedFiles.filter((file) => !existsSync(file))
  if (missing.length > 0) {
    throw new Error(
      `Run \`npm run build\` before the package tests: ${missing.join(', ')} missing.`,
    )
  }
  const options = ['--json', '--ignore-scripts', '--pack-destination', folder]
  const { stdout } = await run('npm', ['pack', ...options])
  const [report] = packReport.parse(JSON.parse(stdout))
  return { path: join(folder, report.filename), files: report.files.map((file) => file.path) }
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), dev: z.boolean().optional() }),
  ),
})

/** The versions of our lock, so that a release of another package cannot break this test. */
const lockedVersions = (): Readonly<Record<string, string>> => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  return Object.fromEntries(
    Object.entries(packages).flatMap(([path, { version, dev }]) => {
      const name = path.startsWith('node_modules/') ? path.slice('node_modules/'.length) : ''
      return name === '' || dev || version === undefined ? [] : [[name, version]]
    }),
  )
}

/** Installs the tarball into a new project, as a user would. */
export const install = async (folder: string, tarball: Tarball): Promise<void> => {
  const project = { name: 'consumer', private: true, overrides: lockedVersions() }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project))
  await run('npm', ['install', tarball.path, '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: folder,
  })
}

/** A new folder outside the project, so that nothing of ours is found by accident. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), `${manifest.name}-`))

/** What the program prints, run in the folder. */
export const outputOf = async (
  folder: string,
  program: string,
  ...args: readonly string[]
): Promise<string> => (await run(program, [...args], { cwd: folder })).stdout
