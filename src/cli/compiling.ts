import { setFlagsFromString } from 'node:v8'

// V8 compiles for speed what has run for so long, counted in bytes of its code (usually 67 584), and does
// so beside the program and then in its way.

/**
 * Lets V8 compile later. Most of what a command runs, as when it reads a rulebook, it runs a few thousand
 * times: of the processor time of a short one a third went to code that was never run again.
 */
export const compileLate = (): void => setFlagsFromString('--interrupt-budget=1000000')

/** Lets V8 compile at once, before the same is done a million times. */
export const compileAtOnce = (): void => setFlagsFromString('--interrupt-budget=8000')
