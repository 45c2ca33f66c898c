/** How many requests may come: so many a second, and so many at once. */
export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

interface Bucket {
  tokens: number
  at: number
}

/**
 * Takes tokens for a name: 0 where there are enough, else in how many seconds there will be. A cost of
 * 0 takes none and tells whether there is one.
 */
export type Take = (name: string, cost: number) => number

// names of keys that are not used fill up again, so that forgetting the oldest gives nothing away
const mostNames = 20_000

/** Buckets of tokens by name; `now` is in milliseconds and never goes back. */
export function bucketsOf({ perSecond, burst }: Rate, now: () => number): Take {
  const buckets = new Map<string, Bucket>()
  return (name, cost) => {
    const time = now()
    const bucket = buckets.get(name) ?? added(name, time)
    const filled = bucket.tokens + ((time - bucket.at) / 1000) * perSecond
    bucket.tokens = Math.min(burst, filled)
    bucket.at = time
    // no request is dearer than the whole bucket, or it could never be made
    const price = Math.min(Math.max(cost, 1), burst)
    if (bucket.tokens < price) return Math.ceil((price - bucket.tokens) / perSecond)
    if (cost > 0) bucket.tokens -= price
    return 0
  }

  function added(name: string, time: number): Bucket {
    const [oldest] = buckets.keys()
    if (buckets.size >= mostNames && oldest !== undefined) buckets.delete(oldest)
    const bucket = { tokens: burst, at: time }
    buckets.set(name, bucket)
    return bucket
  }
}
