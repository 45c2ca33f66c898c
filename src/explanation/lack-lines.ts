import type { Finding } from '../evaluation/finding'
import { inForceFrom } from '../rulebook/built-in-facts'
import { missingTitle } from './leaf-lines'
import { factTitle } from './names'
import { type Line, line } from './page'
import type { Speech } from './speech'

/** What would have to be stated for an answer: each fact with the question to ask for it. */
export function lackLines({ missing }: Finding, speech: Speech): readonly Line[] {
  return missing.map((fact) => line(questionOf(fact, speech), 'plain', '·'))
}

function questionOf(fact: string, speech: Speech): string {
  const { say, pick, index, rulebook } = speech
  if (fact === inForceFrom) return say('askForce')
  const list = rulebook.vocabulary.find(({ collection }) => collection === fact)
  if (list !== undefined) {
    return say('askSubject', { title: pick(list.title), question: pick(list.question) })
  }
  const known = index.facts.get(fact)
  return known === undefined
    ? missingTitle(fact, speech)
    : say('askFact', { title: factTitle(fact, speech), question: pick(known.question) })
}
