const longest = 60

/** The name that a misspelt one most likely means: at most a third of its letters differ. */
export function nearestOf(name: string, names: readonly string[]): string | undefined {
  const wanted = name.slice(0, longest)
  const ranked = names
    .map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate.slice(0, longest)) }))
    .sort((left, right) => left.distance - right.distance)
  const [best] = ranked
  return best !== undefined && best.distance * 3 <= wanted.length ? best.candidate : undefined
}

/** How many letters have to be put in, left out or changed to make one word of another. */
function distanceOf(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...left].entries()) {
    const next = [at + 1]
    for (let column = 1; column <= right.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (right[column - 1] === letter ? 0 : 1)
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
