import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { StoreLocation } from '../../src/store/open'

/** What a process said in a line, read as data. */
export type Said = Readonly<Record<string, unknown>>

/** A server that can be killed. */
export interface Killable {
  readonly said: readonly Said[]
  ask(line: string): void
  /** Resolves with the first thing it says that is as wanted; rejects where it ends before. */
  heard(wanted: (said: Said) => boolean): Promise<Said>
  /** Kills it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
}

const program = fileURLToPath(new URL('./kill-target.ts', import.meta.url))

/** Starts a server on a store, and waits until it is ready. */
export async function started(location: StoreLocation, folder: string): Promise<Killable> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', program, JSON.stringify(location), folder],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const said: Said[] = []
  const listeners = new Set<() => void>()
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  listen(child, (one) => {
    said.push(one)
    for (const listener of [...listeners]) listener()
  })
  const heard = (wanted: (said: Said) => boolean): Promise<Said> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = said.find(wanted)
        if (found === undefined) return
        listeners.delete(look)
        resolve(found)
      }
      listeners.add(look)
      look()
      void gone.then(() => reject(new Error('it ended before')))
    })
  const server: Killable = {
    said,
    heard,
    ask: (line) => void child.stdin?.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
  all.add(server)
  await heard((one) => one.ready === true)
  return server
}

const all = new Set<Killable>()

/** Ends whatever a test that failed has left; to be called after all tests of a file. */
export async function endAll(): Promise<void> {
  for (const server of all) await server.kill()
}

/** Hands over every whole line; half of one that was cut off by the kill was said to nobody. */
function listen(child: ChildProcess, hear: (said: Said) => void): void {
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const read: unknown = JSON.parse(line)
      hear(read === 'ready' ? { ready: true } : Object.fromEntries(Object.entries(Object(read))))
    }
  })
}
