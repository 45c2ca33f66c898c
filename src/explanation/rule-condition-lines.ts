import { interpretationOfFact } from '../rulebook/built-in-facts'
import type { Condition, Leaf } from '../rulebook/rulebook'
import { factTitle } from './names'
import { block, deeper, type Line, line } from './page'
import { linkedWordsAt } from './quotes'
import { expectedOf, requirementWords } from './requirement'
import type { Speech } from './speech'
import { valueWords } from './value-words'

/** A condition tree without any profile, each leaf with its words. */
export function ruleConditionLines(condition: Condition, speech: Speech): readonly Line[] {
  const { say, pick } = speech
  switch (condition.kind) {
    case 'leaf':
      return leafLines(condition, speech)
    case 'not':
      return block(line(say('noneOf')), ruleConditionLines(condition.member, speech))
    case 'defined': {
      const { title, source, words, member } = condition
      const heading = say('byDefinition', { title: pick(title), source: pick(source) })
      const inner = [...linkedWordsAt(words, speech), ...ruleConditionLines(member, speech)]
      return block(line(heading), inner)
    }
    default: {
      const members = condition.members.flatMap((member) => ruleConditionLines(member, speech))
      if (condition.members.length < 2) return members
      return block(line(say(condition.kind === 'all' ? 'allOf' : 'anyMet')), members)
    }
  }
}

function leafLines(leaf: Leaf, speech: Speech): readonly Line[] {
  const { say } = speech
  const title = factTitle(leaf.fact, speech)
  const expected = expectedOf(leaf.operand)
  if (interpretationOfFact(leaf.fact) !== undefined && expected.kind === 'value') {
    const option = valueWords(expected.value, leaf.fact, speech)
    return [line(say('readingNeeded', { title, option }), 'plain', '·')]
  }
  const requirement = requirementWords({ ...leaf, expected }, speech)
  const basis =
    leaf.basis === 'jurisdiction' && leaf.words === null
      ? [line(say('jurisdiction'), 'quote')]
      : linkedWordsAt(leaf.words, speech)
  return [line(say('required', { title, requirement }), 'plain', '·'), ...deeper(basis)]
}
