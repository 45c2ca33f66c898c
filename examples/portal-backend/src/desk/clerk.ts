import { Worker } from 'node:worker_threads'
import type { Holding } from '../rulebooks/holding'
import type { DeskAnswer, DeskCall, FromWorker, ToWorker } from './desk-call'

/** One thread that works, and that can be replaced at any time. */
export interface Clerk {
  /** Does one call; no other may be given before it has ended. */
  work(holding: Holding, call: DeskCall): Promise<DeskAnswer>
  dismiss(): Promise<void>
}

/** How long a call may take and how much memory, and who is told what goes wrong. */
export interface ClerkLimits {
  readonly seconds: number
  readonly megabytes: number
  readonly report: (stack: string) => void
}

const file = new URL('./worker.mjs', import.meta.url)
// besides the built-in one; what is dropped is sent again when it is needed
const mostHeld = 3

type Word = Exclude<FromWorker, { readonly kind: 'ready' }>

/** Starts a thread; `gone` is called once, when it has died or was broken off. */
export function clerkOf({ seconds, megabytes, report }: ClerkLimits, gone: () => void): Clerk {
  const worker = new Worker(file, {
    // what the main thread was started with is not for others: `worker.mjs` loads what it needs
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const tell = (word: ToWorker): void => worker.postMessage(word)
  const held: string[] = []
  let isGone = false
  let hear: (word: Word | null) => void = () => undefined
  const builtIn = new Promise<string>((resolve) => {
    worker.on('message', (word: FromWorker) => {
      if (word.kind === 'ready') resolve(word.digest)
      else hear(word)
    })
    worker.once('exit', () => {
      isGone = true
      resolve('')
      hear(null)
      gone()
    })
  })
  worker.on('error', (error) => report(error instanceof Error ? (error.stack ?? '') : ''))

  return {
    async work(holding, call) {
      send(holding, await builtIn)
      if (isGone) return { kind: 'failed' }
      const word = await new Promise<Word | null>((resolve) => {
        const timer = setTimeout(() => void worker.terminate(), seconds * 1000)
        hear = (heard) => {
          clearTimeout(timer)
          resolve(heard)
        }
        tell({ kind: 'call', digest: holding.rulebook.digest, call })
      })
      if (word === null) return { kind: 'overdue' }
      if (word.kind === 'result') return word.result
      report(word.stack)
      return { kind: 'failed' }
    },
    async dismiss() {
      await worker.terminate()
    },
  }

  function send({ rulebook, texts, ledgers }: Holding, own: string): void {
    const { digest } = rulebook
    if (digest === own || held.includes(digest)) return
    tell({ kind: 'hold', data: { rulebook, texts, ledgers } })
    held.push(digest)
    const oldest = held.length > mostHeld ? held.shift() : undefined
    if (oldest !== undefined) tell({ kind: 'drop', digest: oldest })
  }
}
