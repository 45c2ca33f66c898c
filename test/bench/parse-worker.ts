import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

// parses the lines of a part of a file, from the line after `from` to the line that `to` stands in

interface Part {
  readonly file: string
  readonly from: number
  readonly to: number
}

const { file, from, to }: Part = workerData
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
