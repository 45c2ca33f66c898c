import { rulebook } from '../../src/rulebook'
import { askedOf, askedSteps, stepsNeeded, toldBy } from './asked-and-told'
import { asking, fewest, tableOf } from './best-order'
import { diceOf } from './dice'
import { medianOf, shareOf } from './measure'
import { completeProfile } from './random-profile'
import { smallBook } from './small-book'

// how the interview fares: `npx tsx test/interview/main.ts [profiles] [books]`
const [profiles = 1000, books = 100] = process.argv.slice(2).map(Number)

const written = (name: string, numbers: readonly number[]): string => {
  const [middle, high, most] = [medianOf(numbers), shareOf(numbers, 0.95), Math.max(...numbers)]
  return `${name}: median ${middle.toFixed(3)}, 95 % ${high.toFixed(3)}, most ${most.toFixed(3)}\n`
}

const asked: number[] = []
const shares: number[] = []
const times: number[] = []
for (let seed = 1; seed <= profiles; seed += 1) {
  const complete = completeProfile(rulebook.vocabulary, diceOf(seed))
  const steps = askedSteps(rulebook, complete)
  asked.push(steps.length)
  shares.push(steps.length / stepsNeeded(rulebook, complete))
  const half = toldBy(steps.slice(0, Math.floor(steps.length / 3)), complete)
  const before = performance.now()
  askedOf(rulebook, half)
  times.push(performance.now() - before)
}
process.stdout.write(`${profiles} random complete profiles\n`)
process.stdout.write(written('questions asked', asked))
process.stdout.write(written('share of the questions of the form', shares))
process.stdout.write(written('milliseconds for an answer', times))

const ratios: number[] = []
for (let seed = 1; seed <= books; seed += 1) {
  const book = smallBook(seed, { facts: 5 + (seed % 2), rules: 2 + (seed % 4) })
  const table = tableOf(book)
  const start = book.facts.map(() => -1)
  const best = fewest(start, table)
  if (best > 0) ratios.push(asking(start, table) / best)
}
process.stdout.write(`${books} small rulebooks\n`)
process.stdout.write(written('questions to those of the best order', ratios))
