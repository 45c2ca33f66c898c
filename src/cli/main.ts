#!/usr/bin/env node
import { keyboardOf } from './keyboard'
import { run } from './run'
import { terminalOf } from './terminal'

process.exitCode = await run(process.argv.slice(2), {
  ...terminalOf(process),
  ...keyboardOf(process),
})
