import { parentPort } from 'node:worker_threads'
import { builtInHolding, type Holding, holdingOf } from '../rulebooks/holding'
import { answerTo } from './calls'
import type { FromWorker, ToWorker } from './desk-call'

const say = (word: FromWorker): void => parentPort?.postMessage(word)

const builtIn = await builtInHolding()
const holdings = new Map<string, Holding>([[builtIn.rulebook.digest, builtIn]])

parentPort?.on('message', async (word: ToWorker) => {
  if (word.kind === 'hold') holdings.set(word.data.rulebook.digest, holdingOf(word.data))
  else if (word.kind === 'drop') holdings.delete(word.digest)
  else say(await wordFor(word))
})

async function wordFor({ digest, call }: Extract<ToWorker, { kind: 'call' }>): Promise<FromWorker> {
  try {
    const holding = holdings.get(digest)
    if (holding === undefined) throw new ReferenceError('a rulebook that was not sent')
    return { kind: 'result', result: await answerTo(holding, call) }
  } catch (error) {
    return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? '') : '' }
  }
}

say({ kind: 'ready', digest: builtIn.rulebook.digest })
