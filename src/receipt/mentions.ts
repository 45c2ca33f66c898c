import { inForceFrom, interpretationOfFact } from '../rulebook/built-in-facts'
import { indexOf, type RulebookIndex } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'

/**
 * The names of all parts of a rulebook that one of them refers to, and those which these refer to:
 * `facts/project.investment`, `registers/rest-days`, `interpretations/entry-date` …
 */
export function mentionsOf(part: unknown, rulebook: Rulebook): ReadonlySet<string> {
  const index = indexOf(rulebook)
  const names = new Set<string>()
  const waiting: unknown[] = [part]
  for (let data = waiting.pop(); data !== undefined; data = waiting.pop()) {
    for (const name of namesIn(data, index)) {
      const definition = names.has(name) ? undefined : definitionNamed(name, index)
      names.add(name)
      if (definition !== undefined) waiting.push(definition)
    }
  }
  return names
}

const prefix = 'definitions/'

const definitionNamed = (name: string, { definitions }: RulebookIndex) =>
  name.startsWith(prefix) ? definitions.get(name.slice(prefix.length)) : undefined

/** What linked data names under the keys that refer; all else of it is data of its own. */
function namesIn(data: unknown, index: RulebookIndex): readonly string[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === 'fact' && typeof value === 'string') return namesOfFact(value, index)
    if (key === 'definition' && typeof value === 'string') return [`${prefix}${value}`]
    if (key === 'register' && typeof value === 'string') return [`registers/${value}`]
    if (key === 'interpretation' && typeof value === 'string') return [`interpretations/${value}`]
    if (key === 'interpretations' && Array.isArray(value)) {
      return value.map((id) => `interpretations/${id}`)
    }
    return namesIn(value, index)
  })
}

/** A fact may be stated, derived, a reading of a clause, or the date of force of the document. */
function namesOfFact(id: string, { definitions, facts }: RulebookIndex): readonly string[] {
  const interpretation = interpretationOfFact(id)
  if (interpretation !== undefined) return [`interpretations/${interpretation}`]
  if (definitions.has(id)) return [`${prefix}${id}`]
  if (id === inForceFrom) return []
  return [`facts/${id}`, `subjects/${facts.get(id)?.subject ?? ''}`]
}
