// A server to be killed: `kill-target <location as JSON> <folder>`. It obeys lines on its input, and
// writes what it acknowledges, one JSON a line.
import { createInterface } from 'node:readline'
import { openStore } from '../../src/store/open'
import { jobWhen, openDesk } from './job-desk'
import { ndjson } from './profiles-file'
import { receiptOf } from './receipts'
import { alpha } from './tenants'

const [, , location = '', folder = ''] = process.argv
const desk = await openDesk(await openStore(JSON.parse(location)), folder, { stretchBytes: 40_000 })
const { receipts } = desk.store.forTenant(alpha)

const say = (said: unknown): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`)
}

const commands: Readonly<Record<string, (argument: string) => Promise<void>>> = {
  // receipts from one number on, without end
  receipts: async (from) => {
    for (let number = Number(from); ; number += 1) {
      const once = { key: `r-${number}`, fingerprint: String(number) }
      const made = await receipts.append(receiptOf(number), once)
      if (made.kind !== 'written' && made.kind !== 'repeated') throw new Error(made.kind)
      say({ number, digest: made.value.digest })
    }
  },
  submit: async (count) => {
    const made = await desk.submit(ndjson(Number(count)), {}, `j-${count}`)
    if (made.kind !== 'written' && made.kind !== 'repeated') throw new Error(made.kind)
    say({ job: made.value.id })
    await followed(made.value.id)
  },
  follow: (id) => followed(id),
}

const followed = async (id: string): Promise<void> => {
  const job = await jobWhen(desk, id, (one) => {
    say({ job: id, state: one.state, lines: one.progress.lines })
    return false
  })
  const files = await desk.jobs.results(alpha, id)
  say({ job: id, ended: job.state, results: files?.results, attempts: job.attempts })
}

say('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const [command = '', argument = ''] = line.split(' ')
  void commands[command]?.(argument)
}
// who asked has gone
process.exit(1)
