import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globals: false,
    pool: 'threads',
    maxWorkers: 2,
    // nothing of the library holds state that a test could see, and loading it anew takes half the time
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
