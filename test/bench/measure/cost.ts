import { cpuUsage } from 'node:process'

/** Seconds that something took, and seconds in which it kept a core busy. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
}

/** What a call of this process costs, with all its threads, and what it gives. */
export async function costOfCall<T>(
  call: () => Promise<T>,
): Promise<{ readonly cost: Cost; readonly value: T }> {
  const start = performance.now()
  const before = cpuUsage()
  const value = await call()
  const wall = (performance.now() - start) / 1000
  return { cost: { wall, cpu: secondsOf(cpuUsage(before)) }, value }
}

/** Seconds of processor time, from what Node tells. */
export const secondsOf = ({
  user,
  system,
}: {
  readonly user: number
  readonly system: number
}): number => (user + system) / 1e6
