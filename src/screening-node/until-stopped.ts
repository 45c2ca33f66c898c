import type { Signal } from './screen-options'

/** The same, one after the other, as long as nobody ends the run; what they come from is then closed. */
export async function* untilStopped<T>(
  items: AsyncIterable<T> | Iterable<T>,
  signal: Signal | undefined,
): AsyncGenerator<T> {
  for await (const item of items) {
    signal?.throwIfAborted()
    yield item
  }
}
