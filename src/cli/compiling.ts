import { setFlagsFromString } from 'node:v8'

// V8 compiles for speed what has run for so long, counted in bytes of its code, and does so beside the
// program and then in its way. Most of what a command runs, as when it reads a rulebook, it runs a few
// thousand times: of the processor time of a short one a third went to code that was never run again.
const [usual, long] = [67_584, 1_000_000]

/** Lets V8 compile later: for what is read once. */
export const compileLate = (): void => setFlagsFromString(`--interrupt-budget=${long}`)

/** Lets V8 compile as soon as it usually does: before the same is done a million times. */
export const compileAsUsual = (): void => setFlagsFromString(`--interrupt-budget=${usual}`)
