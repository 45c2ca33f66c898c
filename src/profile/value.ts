/**
 * A known value. Money, counts and decimals are canonical decimal text, dates `YYYY-MM-DD`,
 * places codes of GB/T 2260, a choice the name of its option, choices a sorted list of names.
 */
export type FactValue = string | boolean | readonly string[]

/** What is stated of a fact: a value, or `null`, known not to exist or not yet to have happened. */
export type Stated = FactValue | null
