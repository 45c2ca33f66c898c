import type { Contender, Emit } from '../contenders/contender'

/** How long and how often to measure. */
export interface Effort {
  readonly rounds: number
  /** Milliseconds of one contender in one round, about. */
  readonly slice: number
}

/** Profiles per second in each round. */
export interface Rates {
  readonly name: string
  readonly rounds: readonly number[]
  /** The same by the time of the processors, which says more where a machine has much else to do. */
  readonly byProcessor: readonly number[]
}

interface Spent {
  readonly elapsed: number
  readonly processor: number
}

interface Runner {
  readonly contender: Contender
  readonly profiles: number
  /** Profiles of one round. */
  batch: number
  next: number
  readonly rates: number[]
  readonly byProcessor: number[]
}

// what is emitted is added up and looked at in the end, so that no work is without a use
let consumed = 0
const consume: Emit = (rule, yuan) => {
  consumed +=
    (typeof rule === 'string' ? rule.length : rule) +
    (typeof yuan === 'string' ? yuan.length : (yuan ?? 1))
}

/**
 * Measures contenders side by side: each is warmed up, then all take turns, round after round, in
 * alternating order, so that whatever slows the machine down meets all of them.
 */
export async function ratesOf(
  contenders: readonly Contender[],
  profiles: number,
  { rounds, slice }: Effort,
): Promise<readonly Rates[]> {
  const runners = contenders.map((contender): Runner => {
    return { contender, profiles, batch: 1, next: 0, rates: [], byProcessor: [] }
  })
  for (const runner of runners) await warmUp(runner, slice)
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % 2 === 0 ? runners : [...runners].reverse()
    for (const runner of turn) {
      // what came between may have cooled its code and its data down
      await run(runner, Math.ceil(runner.batch / 10))
      const { elapsed, processor } = await run(runner, runner.batch)
      runner.rates.push((runner.batch / elapsed) * 1000)
      runner.byProcessor.push((runner.batch / processor) * 1000)
    }
  }
  if (!Number.isFinite(consumed)) throw new RangeError('amounts that are no numbers')
  return runners.map(({ contender, rates, byProcessor }) => {
    return { name: contender.name, rounds: rates, byProcessor }
  })
}

// an engine compiles what runs often, and what waits for promises gets there late
const warmSlices = 10

/** Runs until all is warm, and a batch takes about a slice. */
async function warmUp(runner: Runner, slice: number): Promise<void> {
  let spent = 0
  while (spent < warmSlices * slice) {
    const { elapsed } = await run(runner, runner.batch)
    spent += elapsed
    const fitting = Math.ceil((runner.batch / Math.max(elapsed, 0.01)) * slice)
    runner.batch = Math.max(1, Math.min(fitting, runner.batch * 8))
  }
}

/** Milliseconds of one batch. */
async function run(runner: Runner, batch: number): Promise<Spent> {
  const { contender, profiles } = runner
  const from = runner.next
  runner.next = (from + batch) % profiles
  const before = process.cpuUsage()
  const start = performance.now()
  if (contender.asynchronous) {
    for (let count = 0; count < batch; count += 1) {
      await contender.decide((from + count) % profiles, consume)
    }
  } else {
    for (let count = 0; count < batch; count += 1) {
      contender.decide((from + count) % profiles, consume)
    }
  }
  const { user, system } = process.cpuUsage(before)
  return { elapsed: performance.now() - start, processor: (user + system) / 1000 }
}
