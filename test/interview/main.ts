import { evaluateSync } from '../../src/evaluation/evaluate-sync'
import { rulebook } from '../../src/rulebook'
import { askedOf, askedSteps, asOf, stepsNeeded } from './asked-and-told'
import { asking, fewest, tableOf } from './best-order'
import { diceOf } from './dice'
import { medianOf, shareOf } from './measure'
import { completeProfile } from './random-profile'
import { smallBook } from './small-book'

// how the interview fares: `npx tsx test/interview/main.ts [profiles] [books]`
const [profiles = 1000, books = 100] = process.argv.slice(2).map(Number)

const written = (name: string, numbers: readonly number[]): string => {
  const [middle, high] = [medianOf(numbers), shareOf(numbers, 0.99)]
  const most = numbers.reduce((one, other) => Math.max(one, other), 0)
  return `${name}: median ${middle.toFixed(3)}, 99 % ${high.toFixed(3)}, most ${most.toFixed(3)}\n`
}

/** With the time of the processor, for the machine may be busy with something else. */
function timed<T>(work: () => T): { readonly value: T; readonly milliseconds: number } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { value, milliseconds: (user + system) / 1000 }
}

const first = timed(() => askedOf(rulebook, { enterprise: {} })).milliseconds
process.stdout.write(
  `milliseconds of processor for the first question of all: ${first.toFixed(0)}\n`,
)

const asked: number[] = []
const shares: number[] = []
const answers: number[] = []
const evaluations: number[] = []
for (let seed = 1; seed <= profiles; seed += 1) {
  const complete = completeProfile(rulebook.vocabulary, diceOf(seed))
  const steps = askedSteps(rulebook, complete, (...one) => {
    const [, profile] = one
    evaluations.push(timed(() => evaluateSync(rulebook, profile, { asOf })).milliseconds)
    const { value, milliseconds } = timed(() => askedOf(...one))
    answers.push(milliseconds)
    return value
  })
  asked.push(steps.length)
  shares.push(steps.length / stepsNeeded(rulebook, complete))
}
process.stdout.write(`${profiles} random complete profiles, answered from nothing to the end\n`)
process.stdout.write(written('questions asked', asked))
process.stdout.write(written('share of the questions of the form', shares))
process.stdout.write(written('milliseconds of processor for the next question', answers))
process.stdout.write(written('milliseconds of processor for the evaluation beside it', evaluations))

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
