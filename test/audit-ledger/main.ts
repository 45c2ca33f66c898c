import { argv, exit, hrtime, memoryUsage, stdout } from 'node:process'
import { ledgerRulebook } from './held'
import { auditLedger } from './run'

/** A long run: `npm run audit:ledger -- <count> <seed>`; 100 000 claims where no count is given. */
async function main([count = '100000', seed = '1']: readonly string[]): Promise<number> {
  const plan = { seed: Number(seed), count: Number(count), evidence: 'stated' } as const
  const rulebook = await ledgerRulebook()
  const start = hrtime.bigint()
  const heaps: number[] = []
  const tally = await auditLedger(rulebook, plan, (rows) => {
    if (rows !== 1 && rows % Math.max(1, Math.floor(plan.count / 20)) !== 0) return
    heaps.push(heapInUse())
    const seconds = Number(hrtime.bigint() - start) / 1e9
    stdout.write(`${rows} rows, ${seconds.toFixed(1)} s, heap ${heaps.at(-1)} MB\n`)
  })
  const grown = Math.max(...heaps) - (heaps[0] ?? 0)
  stdout.write(`${tally.rows()} rows, ${tally.wrong()} wrong, ${tally.accused()} accused\n`)
  stdout.write(`verdicts found: ${tally.verdicts().join(', ')}\n`)
  stdout.write(`the heap grew by ${grown} MB from the first answer to its highest\n`)
  stdout.write(tally.report())
  return tally.wrong() === 0 && grown <= 50 ? 0 : 1
}

/** In megabytes, after a collection where node was started with --expose-gc. */
function heapInUse(): number {
  globalThis.gc?.()
  return Math.round(memoryUsage().heapUsed / 1e6)
}

exit(await main(argv.slice(2)))
