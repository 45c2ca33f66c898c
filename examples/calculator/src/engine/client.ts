import { wrap } from 'comlink'
import type { Engine } from './engine'

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/** The library, in a worker of its own: every answer is a promise. */
export const library = wrap<Engine>(worker)
