import { argv, stdout } from 'node:process'
import { costOfCall } from './measure/cost'

// `node screen-lines.js FILE OUT RULEBOOK AS_OF`: what it costs to screen a file by the library, in a
// process that has read its rulebook, as a service has it. Says how many lines there are and the cost.

const [file = '', out = '', folder = '', asOf = ''] = argv.slice(2)
const { href } = new URL('../../../dist/node.js', import.meta.url)
const { loadRulebook, screenFile }: typeof import('../../src/node') = await import(href)
const built = await loadRulebook(folder)
if (built.kind === 'rejected') throw new Error(`${built.issues.length} faults`)
const { rulebook } = built.value
const { cost, value } = await costOfCall(() =>
  screenFile(file, rulebook, { out, asOf, only: ['eligible', 'pending'] }),
)
if (value.kind === 'rejected') throw new Error(JSON.stringify(value.issues[0]))
stdout.write(JSON.stringify({ lines: value.value.answered, cost }))
