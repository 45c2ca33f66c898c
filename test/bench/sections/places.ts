import { fileURLToPath } from 'node:url'

// the bundle that runs lies in test/bench/dist

/** The folder of this package. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The folder of the benchmark, with its peers. */
export const bench = fileURLToPath(new URL('../', import.meta.url))
