// lines are written so many at a time; all in one could be longer than a text may be
const atATime = 1000

/** A line of JSON for each. */
export function* jsonLines(items: readonly unknown[]): Generator<string> {
  for (let from = 0; from < items.length; from += atATime) {
    const some = items.slice(from, from + atATime)
    yield some.map((item) => `${JSON.stringify(item)}\n`).join('')
  }
}
