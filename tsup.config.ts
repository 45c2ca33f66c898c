import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'
import { folded, loadedBy } from './src/generate/folded'
import { keptConstants } from './src/generate/kept-constants'
import { usedDecimals } from './src/generate/used-decimals'

// All builds run at once, so none may clean what another has already written.
rmSync('dist', { recursive: true, force: true })

// a file by itself, as small as can be, for those who start often; a copy of what the others share
const quickEntries = { evaluation: 'src/evaluation.ts' }

const sharingEntries = {
  index: 'src/index.ts',
  calculator: 'src/calculator.ts',
  explanation: 'src/explanation.ts',
  rulebook: 'src/rulebook.ts',
  node: 'src/node.ts',
}

const libraryEntries = { ...sharingEntries, ...quickEntries }

const rulebooks = ['dist/rulebook.js', 'dist/rulebook-browser.js']

// in the place of `rulebook` where a bundle for browsers is made, and with its types
const browserEntries = { 'rulebook-browser': 'src/rulebook-browser.ts' }

// not papaparse, which loads what only Node has in a way that no bundle keeps
const held = ['decimal.js', 'date-fns', 'zod', '@noble/hashes', 'canonicalize', 'yaml']

/** The licence of a package of which a copy is in ours. */
function licenceOf(name: string): string {
  const folder = `node_modules/${name}`
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one))
  if (file === undefined) throw new Error(`${name} comes without its licence`)
  return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8')}`
}

/** Lets the command line take the built-in rulebook from its entry, where it is already. */
const besides: Plugin = {
  name: 'besides',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/rulebook$/ }, () => ({ path: './rulebook.js', external: true }))
  },
}

const shared: Options = {
  target: ['node20', 'es2022'],
  dts: { entry: libraryEntries },
  // One copy of every module, so that an object made by one entry is known to the others.
  splitting: true,
  external: [/^node:/],
  removeNodeProtocol: false,
  // Chinese as it is, not as escapes of six characters each
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
}

export default defineConfig([
  {
    ...shared,
    entry: { ...sharingEntries, ...browserEntries, apart: 'src/generate/apart.ts' },
    format: 'esm',
    platform: 'neutral',
    // In the same files as what uses them: finding and reading each of theirs doubles a cold start.
    noExternal: [...held],
    esbuildPlugins: [usedDecimals, keptConstants],
    onSuccess: async () => {
      rmSync('dist/apart.js')
      writeFileSync('dist/licences.txt', held.map(licenceOf).join('\n'))
      const apart = (await Promise.all(rulebooks.map((one) => loadedBy(one)))).flat()
      await folded('dist/calculator.js', 'dist/calculator-whole.js', apart)
    },
  },
  {
    ...shared,
    dts: false,
    entry: { cli: 'src/cli/main.ts' },
    format: 'esm',
    platform: 'neutral',
    noExternal: [...held],
    esbuildPlugins: [usedDecimals, besides, keptConstants],
    // not one of the same name and content as the library's, which is folded while this is written
    esbuildOptions: (options) => {
      shared.esbuildOptions?.(options, { format: 'esm' })
      options.chunkNames = 'cli-[name]-[hash]'
    },
  },
  {
    ...shared,
    dts: false,
    entry: quickEntries,
    format: ['esm', 'cjs'],
    platform: 'neutral',
    noExternal: [...held],
    esbuildPlugins: [usedDecimals],
    splitting: false,
    minify: true,
    // so that a stack can be read
    sourcemap: true,
  },
  {
    ...shared,
    entry: { ...sharingEntries, ...browserEntries },
    format: 'cjs',
    platform: 'node',
    // what CommonJS has in its place
    define: { 'import.meta.url': '__filename' },
    // Without it tsup splits CommonJS by rewriting every `?.` and `??` into slow helpers.
    treeshake: true,
    esbuildPlugins: [keptConstants],
  },
])
