/** Where nothing came for a while. */
export const beat = Symbol('beat')

/** What a source gives as it comes, and a beat whenever nothing has come for so many milliseconds. */
export async function* beating<T>(
  source: AsyncIterable<T>,
  every: number,
): AsyncGenerator<T | typeof beat> {
  const items = source[Symbol.asyncIterator]()
  try {
    let next = items.next()
    for (;;) {
      const come = await within(next, every)
      if (come === beat) {
        yield beat
        continue
      }
      if (come.done === true) return
      yield come.value
      next = items.next()
    }
  } finally {
    // not waited for: a source that waits itself ends when its wait is over
    items.return?.().catch(() => undefined)
  }
}

async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | typeof beat> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof beat>((resolve) => {
    timer = setTimeout(resolve, milliseconds, beat)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
