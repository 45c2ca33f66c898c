import { openDuckdb } from '../../src/screening-node/duckdb'
import { takenFolder } from '../../src/screening-node/work-folder'

// Has the work folder of results until it is killed: node --import tsx hold-folder.ts <out>

const [, , out = ''] = process.argv
const database = await openDuckdb({ temporary: `${out}.spill` })
if (database.kind === 'rejected') throw new Error(JSON.stringify(database.issues))
const taken = await takenFolder(out, database.value)
process.stdout.write(`${taken.kind}\n`)
setInterval(() => taken, 60_000)
