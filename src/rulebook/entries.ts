/** The entries of an object of a rule file by name: the order of its keys has no meaning. */
export const entriesByName = <T>(given: Readonly<Record<string, T>>): readonly [string, T][] =>
  Object.entries(given).sort(([left], [right]) => (left < right ? -1 : 1))
