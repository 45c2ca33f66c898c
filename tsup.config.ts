import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

// Both builds run at once, so neither may clean what the other has already written.
rmSync('dist', { recursive: true, force: true })

const libraryEntries = {
  index: 'src/index.ts',
  calculator: 'src/calculator.ts',
  explanation: 'src/explanation.ts',
  rulebook: 'src/rulebook.ts',
  node: 'src/node.ts',
}

// in the place of `rulebook` where a bundle for browsers is made, and with its types
const browserEntries = { 'rulebook-browser': 'src/rulebook-browser.ts' }

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
    entry: { ...libraryEntries, ...browserEntries, cli: 'src/cli/main.ts' },
    format: 'esm',
    platform: 'neutral',
  },
  {
    ...shared,
    entry: { ...libraryEntries, ...browserEntries },
    format: 'cjs',
    platform: 'node',
    // Without it tsup splits CommonJS by rewriting every `?.` and `??` into slow helpers.
    treeshake: true,
  },
])
