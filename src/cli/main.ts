#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { keyboardOf } from './keyboard'
import { run } from './run'
import { terminalOf } from './terminal'

// V8 compiles for speed what has been run for a while, beside the program and then in its way. Most of
// what a command runs, as when it reads a rulebook, it runs a few thousand times: of the processor time
// of a short one a third was to compile what is never run again. So compile later, by some milliseconds.
setFlagsFromString('--interrupt-budget=1000000')

process.exitCode = await run(process.argv.slice(2), {
  ...terminalOf(process),
  ...keyboardOf(process),
  onStop: (stop) => {
    // the second time the process ends at once
    process.once('SIGINT', stop)
    return () => process.off('SIGINT', stop)
  },
})
