import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as z from 'zod'

/** A portal in a process of its own, in a folder that is removed when it stops. */
export interface Served {
  readonly url: string
  readonly key: string
  /** Microseconds of the processor that the server has used. */
  used(): Promise<number>
  stop(): Promise<void>
}

const startedShape = z.object({ url: z.string(), key: z.string() })
const usedShape = z.object({ cpu: z.number() })

/** Starts a portal; its log is written as in earnest, to a file. */
export async function served(): Promise<Served> {
  const folder = await mkdtemp(`${tmpdir()}/portal-load-`)
  const log = openSync(`${folder}/log`, 'w')
  const server = fork(new URL('../load-server.ts', import.meta.url), [folder], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', log, 'inherit', 'ipc'],
  })
  const [started] = await once(server, 'message')
  return {
    ...startedShape.parse(started),
    async used() {
      server.send('state')
      const [said] = await once(server, 'message')
      return usedShape.parse(said).cpu
    },
    async stop() {
      server.kill('SIGTERM')
      await once(server, 'exit')
      closeSync(log)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
