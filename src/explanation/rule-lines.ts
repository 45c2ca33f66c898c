import { enterprise } from '../profile/vocabulary'
import { partOf } from '../rulebook/index-of'
import type { Interpretation, Rule } from '../rulebook/rulebook'
import { citationLines } from './citation-lines'
import { formulaLines } from './formula-lines'
import { optionTitle, subjectTypeTitle } from './names'
import { block, citing, deeper, heading, type Line, line } from './page'
import { citedWords } from './quotes'
import { ruleConditionLines } from './rule-condition-lines'
import type { Speech } from './speech'
import { bindingLine, labelled, limitLines, noteLines, termsLines } from './terms-lines'

/** A rule without any profile: what it gives, what it takes, its readings, its words. */
export function ruleLines(rule: Rule, speech: Speech): readonly Line[] {
  const { say, pick } = speech
  return [
    heading(line(pick(rule.title), 'title'), 'page'),
    ...deeper([
      ...essenceLines(rule, speech),
      ...citationLines(rule, speech),
      ...frameLines(rule, speech),
      ...block(line(say('waived'), 'label'), waivedLines(rule, speech)),
      ...block(line(say('notes'), 'label'), noteLines(rule.notes, speech)),
      ...labelled('ruleId', rule.id, speech),
    ]),
  ]
}

/** What a rule gives and takes, how binding it is, and the amount. */
export function essenceLines(rule: Rule, speech: Speech): readonly Line[] {
  const { say, pick } = speech
  return [
    ...labelled('benefit', pick(rule.benefit), speech),
    ...labelled('subject', subjectOf(rule, speech), speech),
    ...labelled('class', say(rule.class), speech),
    bindingLine(rule, speech),
    ...block(line(say('conditions'), 'label'), ruleConditionLines(rule.conditions, speech)),
    ...block(line(say('amount'), 'label'), formulaLines(rule, speech)),
  ]
}

/** Who pays and decides, when and how often, what bounds it, and how else it can be read. */
export function frameLines(rule: Rule, speech: Speech): readonly Line[] {
  const terms = { ...rule, once: rule.once?.per ?? null, pilot: rule.pilot !== null }
  return [
    ...termsLines(terms, speech),
    ...limitLines(terms, speech),
    ...block(line(speech.say('interpretations'), 'label'), interpretationLines(rule, speech)),
  ]
}

/** Whom a rule is about: the enterprise, or each thing of a kind. */
export const subjectOf = ({ subject }: Rule, speech: Speech): string =>
  subject === enterprise
    ? speech.say('subjectEnterprise')
    : speech.say('subjectEach', { type: subjectTypeTitle(subject, speech) })

function interpretationLines(rule: Rule, speech: Speech): readonly Line[] {
  const { say, pick, index } = speech
  return rule.interpretations
    .map((id) => partOf(index.interpretations, id))
    .flatMap((one) => {
      const title = pick(one.title)
      const named =
        one.words === null ? title : say('interpretationWords', { title, words: one.words })
      return block(line(named), optionLines(one, speech))
    })
}

/** Words that sound like a condition and are none, each with the reason. */
function waivedLines({ waived }: Rule, { say, pick }: Speech): readonly Line[] {
  return waived.map(({ words: { text, citation }, reason }) => {
    const said = line(say('waivedWords', { words: text, reason: pick(reason) }), 'plain', '·')
    return citing(said, citedWords(text, citation))
  })
}

function optionLines(one: Interpretation, speech: Speech): readonly Line[] {
  return one.options.map(({ id }) => {
    const option = optionTitle(one.id, id, speech)
    const reason = speech.pick(one.reason)
    return id === one.default
      ? line(speech.say('optionDefault', { option, reason }), 'plain', '✓')
      : line(option, 'plain', '·')
  })
}
