import { DuckDBInstance } from '@duckdb/node-api'
import { rulebook } from 'incentive-rules/rulebook'

// Three questions answered from the results of a screening:
//   npx tsx examples/screening/questions.ts results.parquet

const [file = 'results.parquet'] = process.argv.slice(2)
const connection = await (await DuckDBInstance.create()).connect()
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const rules = rulebook.rules
  .map(
    ({ id, entitlement, fund }) => `(${text(id)}, ${text(entitlement)}, ${text(fund.join('、'))})`,
  )
  .join(', ')
await connection.run(`CREATE TABLE rule (id, entitlement, fund) AS VALUES ${rules}`)
await connection.run(
  `CREATE VIEW result AS SELECT * FROM ${text(file)} AS found JOIN rule ON rule.id = found.rule`,
)

async function answer(question: string, sql: string): Promise<void> {
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  const lines = rows.map((row) => `  ${Object.values(row).join('  ')}`)
  process.stdout.write(`${question}\n${lines.join('\n') || '  –'}\n\n`)
}

await answer(
  '谁可免申即享 who can be paid without applying: eligible, as of right, to an exact amount',
  `SELECT rule, count(*) AS enterprises, sum(low) AS yuan FROM result
   WHERE verdict = 'eligible' AND entitlement = 'entitled' AND low = high
   GROUP BY rule ORDER BY rule`,
)
await answer(
  '谁只差一步 who is one step short: only an event is still to come, the nearest last day first',
  `SELECT enterprise, subject, rule, pending_until FROM result
   WHERE verdict = 'pending' ORDER BY pending_until, enterprise, subject, rule LIMIT 5`,
)
await answer(
  '资金要多少 what would it cost the fund: now, and if all that is pending came in time',
  `SELECT fund, coalesce(sum(low) FILTER (verdict = 'eligible'), 0) AS due_from,
     coalesce(sum(high) FILTER (verdict = 'eligible'), 0) AS due_to, sum(high) AS with_pending_to,
     count(*) FILTER (high IS NULL) AS without_upper_bound
   FROM result WHERE low IS NOT NULL AND fund <> '' GROUP BY fund ORDER BY fund`,
)
