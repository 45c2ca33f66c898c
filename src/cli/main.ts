#!/usr/bin/env node
import { compileLate } from './compiling'
import { keyboardOf } from './keyboard'
import { run } from './run'
import { terminalOf } from './terminal'

compileLate()

process.exitCode = await run(process.argv.slice(2), {
  ...terminalOf(process),
  ...keyboardOf(process),
  onStop: (stop) => {
    // the second time the process ends at once
    process.once('SIGINT', stop)
    return () => process.off('SIGINT', stop)
  },
})
