import { awardsFact } from '../amount/award-parts'
import { missingTitle } from '../explanation/leaf-lines'
import { inForceFrom, interpretationOfFact } from '../rulebook/built-in-facts'
import type { PageSetting } from './page-setting'

/**
 * What a fact or list that is missing is called; what the rulebook has no name for, as it is written:
 * an audit also misses a whole profile.
 */
export function lackTitle(name: string, setting: PageSetting): string {
  const { say, speech } = setting
  if (name === 'profile' || name === 'profiles') return say('noProfile')
  return isNamed(name, setting) ? missingTitle(name, speech) : name
}

function isNamed(name: string, { speech: { index, rulebook } }: PageSetting): boolean {
  const interpretation = interpretationOfFact(name)
  if (interpretation !== undefined) return index.interpretations.has(interpretation)
  if (name === inForceFrom || name === awardsFact || name.startsWith('register.')) return true
  const isList = rulebook.vocabulary.some(({ collection }) => collection === name)
  return isList || index.facts.has(name) || index.definitions.has(name)
}

/** What is missing, with the question to ask for it and what usually proves it. */
export function lackWords(name: string, setting: PageSetting): string {
  const { say, speech } = setting
  const { pick } = speech
  const title = lackTitle(name, setting)
  const fact = speech.index.facts.get(name)
  const list = speech.rulebook.vocabulary.find(({ collection }) => collection === name)
  const question = fact?.question ?? list?.question
  if (question === undefined) return title
  const asked = speech.say('askFact', { title, question: pick(question) })
  const proof = fact?.proof
  return proof === undefined ? asked : say('provedBy', { question: asked, proof: pick(proof) })
}

/** What a figure of the ledger is called: an open term of its rule, a fact, or as it is written. */
export function figureTitle(name: string, rule: string | null, setting: PageSetting): string {
  const { index, pick } = setting.speech
  const terms = rule === null ? [] : (index.rules.get(rule)?.openTerms ?? [])
  const term = terms.find(({ id }) => id === name)
  return term === undefined ? lackTitle(name, setting) : pick(term.title)
}
