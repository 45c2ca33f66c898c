import { writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import ts from 'typescript'
import * as z from 'zod'
import { outputOf } from './tarball'

const namesSchema = z.array(z.string()).min(1)

const loadedSchema = z.object({
  names: z.record(z.string(), namesSchema),
  different: z.array(z.string()),
})

/** The sorted exports of each entry, and the exports that two entries share only by name. */
export type Loaded = z.infer<typeof loadedSchema>

const loadingScript = (load: 'import' | 'require', entries: readonly string[]): string => `
  const load = async () => {
    const seen = new Map()
    const names = {}
    const different = []
    for (const entry of ${JSON.stringify(entries)}) {
      const exported = await ${load}(entry)
      names[entry] = Object.keys(exported).sort()
      for (const name of names[entry]) {
        if (seen.has(name) && seen.get(name) !== exported[name]) different.push(entry + ' ' + name)
        seen.set(name, exported[name])
      }
    }
    process.stdout.write(JSON.stringify({ names, different }))
  }
  load()
`

/** Loads every entry in plain Node, as a module or as CommonJS. */
export const loadInNode = async (
  folder: string,
  load: 'import' | 'require',
  entries: readonly string[],
): Promise<Loaded> => {
  const script = join(folder, load === 'import' ? 'load.mjs' : 'load.cjs')
  writeFileSync(script, loadingScript(load, entries))
  return loadedSchema.parse(JSON.parse(await outputOf(folder, process.execPath, script)))
}

/** One way in which a TypeScript project can be set up to find our types. */
export interface TypeScriptSetting {
  readonly file: 'consumer.mts' | 'consumer.cts' | 'consumer.ts'
  readonly module: ts.ModuleKind
  readonly moduleResolution: ts.ModuleResolutionKind
}

/** A user's file that compiles only if every entry has types and none of its exports is `any`. */
const typedConsumer = (entries: readonly string[]): string =>
  [
    'type IsAny<T> = 0 extends 1 & T ? true : false',
    'type Untyped<T> = { [K in keyof T]: IsAny<T[K]> extends true ? K : never }[keyof T]',
    ...entries.flatMap((entry, index) => [
      `import * as entry${index} from '${entry}'`,
      `export const names${index}: readonly string[] = Object.keys(entry${index})`,
      `export const untyped${index}: readonly Untyped<typeof entry${index}>[] = []`,
      `export const none${index}: readonly never[] = untyped${index}`,
    ]),
  ].join('\n')

/** What the TypeScript compiler says about a project that uses every entry, library types included. */
export const typeErrors = (
  folder: string,
  entries: readonly string[],
  { file, module, moduleResolution }: TypeScriptSetting,
): readonly string[] => {
  const path = join(folder, file)
  writeFileSync(path, typedConsumer(entries))
  const program = ts.createProgram([path], {
    ...{ module, moduleResolution, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'] },
    ...{ strict: true, noEmit: true, skipLibCheck: false, types: [] },
  })
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file: at, messageText }) =>
      [at?.fileName, ts.flattenDiagnosticMessageText(messageText, '\n')].join(': '),
    )
}

/** Bundles an entry for browsers; what only Node has makes it fail. */
export const bundleForBrowser = async (folder: string, entry: string): Promise<string> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: folder },
    ...{ bundle: true, platform: 'browser', format: 'iife', globalName: 'library' },
    ...{ target: 'es2022', write: false, metafile: true, logLevel: 'silent' },
  })
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  const fromNode = imports.filter(({ path }) => path.startsWith('(disabled)') || isBuiltin(path))
  if (fromNode.length > 0) throw new Error(`Not for browsers: ${JSON.stringify(fromNode)}`)
  return outputFiles.map((file) => file.text).join('\n')
}

/** Runs the bundle where nothing of Node exists and no text may be run as code (a strict CSP). */
export const namesInBrowser = (bundle: string): readonly string[] => {
  const page = createContext(
    { TextEncoder, TextDecoder, URL, crypto, setTimeout, clearTimeout, queueMicrotask },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext(bundle, page)
  return namesSchema.parse(JSON.parse(runInContext('JSON.stringify(Object.keys(library))', page)))
}

/** What a page loads at once: its bytes after gzip, and the packages that it is made of. */
export interface Load {
  readonly bytes: number
  readonly packages: readonly string[]
}

/** A page's modules as a bundler ships them, without those that are loaded when they are asked for. */
export const loadedAtOnce = async (folder: string, source: string): Promise<Load> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: folder, sourcefile: 'page.js' },
    ...{ bundle: true, platform: 'browser', format: 'esm', target: 'es2022', charset: 'utf8' },
    ...{ minify: true, splitting: true, outdir: folder, write: false, metafile: true },
    logLevel: 'silent',
  })
  const loaded = importedAtOnce(metafile)
  const files = outputFiles.filter(({ path }) => loaded.some((name) => path.endsWith(`/${name}`)))
  if (files.length !== loaded.length) throw new Error(`not all written: ${loaded.join(', ')}`)
  const inputs = loaded.flatMap((name) => usedInputs(metafile, name))
  const packages = inputs.flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  )
  return {
    bytes: files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
    packages: [...new Set(packages)].sort(),
  }
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? ''

/** The names of the page's own output and of all that it imports, directly or not, in one go. */
function importedAtOnce({ outputs }: Metafile): readonly string[] {
  const [first] = Object.entries(outputs).filter(([, one]) => one.entryPoint?.endsWith('page.js'))
  const found = new Set(first === undefined ? [] : [first[0]])
  for (const path of found) {
    for (const { path: other, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') found.add(other)
    }
  }
  return [...found].map(nameOf)
}

const usedInputs = ({ outputs }: Metafile, name: string): readonly string[] =>
  Object.entries(outputs)
    .filter(([path]) => nameOf(path) === name)
    .flatMap(([, { inputs }]) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path)
