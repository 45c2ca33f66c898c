import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { JobProgress } from '../store/job'
import { progressShape } from './task'

/** A child process at work. */
export interface Child {
  /** Resolves when it has ended, of itself or not: whether of itself, and what it said last. */
  readonly ended: Promise<ChildEnd>
  /** Ends it at once; what it was through with is kept. */
  kill(): void
}

export interface ChildEnd {
  readonly well: boolean
  /** The end of what it wrote to its error output. */
  readonly said: string
}

const isTypeScript = import.meta.url.endsWith('.ts')

const program = fileURLToPath(new URL(isTypeScript ? './child.ts' : './child.js', import.meta.url))

/** How a child runs what this process runs. */
function nodeOptions(memory: number): readonly string[] {
  const heap = `--max-old-space-size=${memory}`
  if (!isTypeScript) return [heap]
  const loader = createRequire(import.meta.url).resolve('tsx')
  return [heap, '--import', pathToFileURL(loader).href]
}

/** Starts a child on the job of a folder. It has none of the server's secrets. */
export function startedChild(
  root: string,
  id: string,
  memory: number,
  progress: (progress: JobProgress) => void,
): Child {
  const child = fork(program, [root, id], {
    execArgv: [...nodeOptions(memory)],
    env: { PATH: process.env.PATH, TZ: 'UTC', UV_THREADPOOL_SIZE: '2' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'json',
  })
  child.on('message', (message) => {
    const read = progressShape.safeParse(message)
    if (read.success) progress(read.data)
  })
  return { ended: endOf(child), kill: () => void child.kill('SIGKILL') }
}

const saidLimit = 2000

function endOf(child: ChildProcess): Promise<ChildEnd> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-saidLimit)
  })
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ well: false, said: message }))
    child.once('close', (code) => resolve({ well: code === 0, said }))
  })
}
