/** The dated fact that every rule sees: the first day of its document's force. */
export const inForceFrom = 'document.inForceFrom'

const interpretationPrefix = 'interpretation.'

/** The id of the interpretation that a fact stands for, if it does. */
export function interpretationOfFact(fact: string): string | undefined {
  return fact.startsWith(interpretationPrefix) ? fact.slice(interpretationPrefix.length) : undefined
}
