import { once } from 'node:events'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { costOfCall } from './measure/cost'

// `node parse-lines.js FILE WORKERS` parses every line of a file, each worker those of its part: from
// the line after `from` to the line that `to` stands in. Says how many there are, and the cost of it.

interface Part {
  readonly file: string
  readonly from: number
  readonly to: number
}

if (isMainThread) {
  const { value, cost } = await costOfCall(() => parseAll(argv[2] ?? '', Number(argv[3])))
  stdout.write(JSON.stringify({ lines: value, cost }))
} else {
  parsePart(workerData)
}

async function parseAll(file: string, workers: number): Promise<number> {
  const { size } = statSync(file)
  const parts = Array.from({ length: workers }, async (_, index) => {
    const from = Math.floor((size * index) / workers)
    const to = Math.floor((size * (index + 1)) / workers)
    const part: Part = { file, from, to }
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: part, execArgv: [] })
    const [parsed] = await once(worker, 'message')
    return Number(parsed)
  })
  return (await Promise.all(parts)).reduce((sum, part) => sum + part, 0)
}

function parsePart({ file, from, to }: Part): void {
  const chunk = Buffer.allocUnsafe(1 << 20)
  const descriptor = openSync(file, 'r')

  /** The place after the first line break at or after a place; a file begins with a line. */
  function lineAfter(place: number): number {
    if (place === 0) return 0
    const read = readSync(descriptor, chunk, 0, chunk.length, place - 1)
    const end = chunk.subarray(0, read).indexOf(10)
    return end === -1 ? place - 1 + read : place + end
  }

  let position = lineAfter(from)
  const end = lineAfter(to)
  let rest = Buffer.alloc(0)
  let lines = 0
  while (position < end) {
    const read = readSync(descriptor, chunk, 0, Math.min(chunk.length, end - position), position)
    position += read
    const held = Buffer.concat([rest, chunk.subarray(0, read)])
    const last = held.lastIndexOf(10) + 1
    for (const line of held.toString('utf8', 0, last).split('\n')) {
      if (line === '') continue
      const parsed: unknown = JSON.parse(line)
      if (parsed !== null) lines += 1
    }
    rest = held.subarray(last)
  }
  closeSync(descriptor)
  parentPort?.postMessage(lines)
}
