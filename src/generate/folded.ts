import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild'
import { keptConstants } from './kept-constants'

const shared = {
  format: 'esm',
  platform: 'neutral',
  target: ['node20', 'es2022'],
  charset: 'utf8',
  logLevel: 'error',
} as const satisfies BuildOptions

const options = {
  ...shared,
  bundle: true,
  write: false,
  metafile: true,
} as const satisfies BuildOptions

/**
 * Folds an entry of the built package, with all that it loads at once, into one file, of which its
 * former files pass on what they had: so a cold start reads one file and nothing is there twice.
 *
 * @param file the file to write, in the folder of the entry
 * @param apart files that stay by themselves, since others load them without the entry
 */
export async function folded(entry: string, file: string, apart: readonly string[]): Promise<void> {
  const plugins = [outside(apart)]
  const taken = await loadedBy(entry, plugins)
  const names = await Promise.all(taken.map(exportsOf))
  const contents = taken.map((path, at) => passing(names[at] ?? [], `./${path}`, at, 'taking'))
  const { outputFiles } = await build({
    ...options,
    plugins: [...plugins, keptConstants],
    sourcemap: 'inline',
    stdin: { contents: contents.join('\n'), resolveDir: '.' },
    outfile: file,
  })
  for (const { text } of outputFiles) await writeSmall(file, text)
  for (const [at, path] of taken.entries()) {
    await writeFile(path, passing(names[at] ?? [], `./${basename(file)}`, at, 'giving'))
  }
}

/** Writes a module as small as can be, and a map beside it, so that a stack can be read. */
async function writeSmall(file: string, module: string): Promise<void> {
  const { code, map } = await transform(module, {
    ...shared,
    // not the syntax, whose minifying binds declarations together that a bundler would leave out
    minifyWhitespace: true,
    minifyIdentifiers: true,
    sourcemap: 'external',
    sourcefile: basename(file),
  })
  await writeFile(file, `${code}//# sourceMappingURL=${basename(file)}.map\n`)
  await writeFile(`${file}.map`, map)
}

/** Leaves files where they are, and out where nothing of them is used. */
const outside = (files: readonly string[]): Plugin => ({
  name: 'outside',
  setup({ onResolve }) {
    const names = new Set(files.map((file) => `./${basename(file)}`))
    onResolve({ filter: /^\.\// }, ({ path }) =>
      names.has(path) ? { path, external: true, sideEffects: false } : undefined,
    )
  },
})

/** A built file and all that it loads at once, but for what is kept apart. */
export async function loadedBy(entry: string, plugins: Plugin[] = []): Promise<readonly string[]> {
  const { metafile } = await build({
    ...options,
    plugins,
    entryPoints: [entry],
    outdir: 'unwritten',
    splitting: true,
  })
  const first = Object.values(metafile.outputs).flatMap(({ entryPoint }) => entryPoint ?? [])
  return filesAtOnce(metafile, first)
}

function filesAtOnce({ inputs }: Metafile, first: readonly string[]): readonly string[] {
  const files = new Set(first)
  for (const file of files) {
    for (const { path, kind, external } of inputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) files.add(path)
    }
  }
  return [...files]
}

async function exportsOf(path: string): Promise<readonly string[]> {
  const { metafile } = await build({ ...options, external: ['./*'], entryPoints: [path] })
  return Object.values(metafile.outputs).flatMap((output) => output.exports)
}

/** A statement that passes names on: into the one file under names of their own, or out of it. */
function passing(
  names: readonly string[],
  from: string,
  at: number,
  way: 'taking' | 'giving',
): string {
  const each = names.map((name) =>
    way === 'taking' ? `${name} as ${name}_${at}` : `${name}_${at} as ${name}`,
  )
  return `export { ${each.join(', ')} } from '${from}'\n`
}
