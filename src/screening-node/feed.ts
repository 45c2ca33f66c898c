/** Names in an order, of which the next ones become known while the first ones are worked on. */
export interface Feed {
  readonly put: (names: readonly string[]) => void
  /** Says that no more come. */
  readonly end: () => void
  /** Says so, and takes back what nobody has read yet. */
  readonly stop: () => void
  readonly names: AsyncIterable<string>
}

/** A feed of nothing yet, for one reader. */
export function newFeed(): Feed {
  const waiting: string[] = []
  let isEnded = false
  let wake = (): void => undefined
  const end = (): void => {
    isEnded = true
    wake()
  }
  async function* names(): AsyncGenerator<string> {
    for (;;) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else if (isEnded) return
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  }
  return {
    put: (more) => {
      waiting.push(...more)
      wake()
    },
    end,
    stop: () => {
      waiting.length = 0
      end()
    },
    names: names(),
  }
}
