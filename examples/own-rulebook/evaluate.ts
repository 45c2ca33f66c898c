import { fileURLToPath } from 'node:url'
import { evaluate } from 'incentive-rules'
import { loadRulebook } from 'incentive-rules/node'

const built = await loadRulebook(fileURLToPath(new URL('.', import.meta.url)))
if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues, null, 2))
const line = { id: 'a', equipment: '150万元', retrofittedOn: '2026-01-15', waterSaved: '12000' }
const enterprise = { place: '514921', teaProcessing: true, settledOn: '2026-03-01' }
const profile = { enterprise, lines: [line], awards: [] }
const answer = await evaluate(built.value.rulebook, profile, { asOf: '2026-06-30' })
const rows = answer.findings.map((one) => `${one.rule} ${one.verdict} ${one.amount?.high}`)
const total = `total from ${answer.totals?.low} to ${answer.totals?.high}`
process.stdout.write(`${[...rows, total].join('\n')}\n`)
