#!/usr/bin/env node
import { run } from './run'
import { terminalOf } from './terminal'

process.exitCode = await run(process.argv.slice(2), terminalOf(process))
