/** Whether the database answers. */
export type Readiness = () => Promise<boolean>

// whoever asks needs no key, so that asking often must not be work
const rememberedFor = 1_000
const patience = 3_000

/**
 * Asks once for all who ask at a time, and again only after a while; a database that keeps silent is
 * not ready. `now` is in milliseconds and never goes back.
 */
export function readinessOf(
  ready: () => Promise<void>,
  now: () => number,
  most: number = patience,
): Readiness {
  let answer: Promise<boolean> | null = null
  let until = 0
  return () => {
    if (answer !== null && now() < until) return answer
    until = Number.POSITIVE_INFINITY
    answer = answerOf(ready, most).finally(() => {
      until = now() + rememberedFor
    })
    return answer
  }
}

async function answerOf(ready: () => Promise<void>, most: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const silent = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, most, false)
  })
  const said = ready().then(
    () => true,
    () => false,
  )
  return Promise.race([said, silent]).finally(() => clearTimeout(timer))
}
