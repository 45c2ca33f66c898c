import type { Amount } from '../amount/amount'
import { amountOf } from '../amount/amount-of'
import { asPlainDate } from '../calendar/plain-date'
import { formulaLines } from '../explanation/formula-lines'
import { subjectTypeTitle } from '../explanation/names'
import { type Line, line, plainText } from '../explanation/page'
import { provisionWords } from '../explanation/provision-words'
import { ruleConditionLines } from '../explanation/rule-condition-lines'
import { type ExplainOptions, type Speech, speechOf } from '../explanation/speech'
import { limitLines } from '../explanation/terms-lines'
import { unknown } from '../fact/fact-state'
import { enterprise } from '../profile/vocabulary'
import { partOf } from '../rulebook/index-of'
import type { Condition, Document, Rule } from '../rulebook/rulebook'
import { askedOf } from './beneficiaries'
import type { Criterion, Item } from './item'
import { itemSpeaker } from './item-messages'
import { type Obstacle, type Obstacles, obstaclesOf } from './readiness'
import { underDefaults } from './settled'

/**
 * The list of policy items (事项清单) of a rulebook: one for each rule, with its beneficiaries,
 * conditions and standard in words, and how far it is from award without application.
 */
export function itemsOf(options: ExplainOptions): readonly Item[] {
  const speech = speechOf(options)
  return options.rulebook.rules.map((rule) => itemOf(rule, speech))
}

function itemOf(rule: Rule, speech: Speech): Item {
  const { pick, index } = speech
  const settled = underDefaults(rule.conditions, index)
  const conditions = typeof settled === 'boolean' ? [] : [settled]
  const amount = anyAmount(rule, speech)
  const { id, entitlement, departments, fund, schedule } = rule
  return {
    rule: id,
    title: pick(rule.title),
    class: rule.class,
    entitlement,
    document: documentOf(partOf(index.documents, rule.document), speech),
    beneficiaries: beneficiariesOf(rule, conditions, speech),
    conditions: conditionText(conditions, speech) || itemSpeaker(speech)('noCondition'),
    standard: standardOf(rule, speech),
    amount: amount === null ? null : figuresOf(amount),
    departments,
    fund,
    schedule,
    citations: rule.citations.map((citation) => ({
      ...citation,
      place: provisionWords(citation.provision, speech.say),
    })),
    limits: limitsOf(rule, speech),
    readiness: readinessOf(obstaclesOf(rule, conditions, amount, index), speech),
  }
}

/** The amount over everything that an enterprise may state. */
const anyAmount = (rule: Rule, { index: { facts } }: Speech): Amount | null =>
  amountOf(rule, {
    view: (fact) => unknown([fact]),
    facts,
    openValues: new Map(),
    judge: () => ({ kind: 'unclear', missing: [] }),
    awards: null,
    subject: null,
    // nothing is known of any day, so that any day will do
    asOf: asPlainDate('2000-01-01'),
  })

const figuresOf = ({ currency, low, high, exact }: Amount) => ({ currency, low, high, exact })

function documentOf({ id, title, number, label }: Document, { pick, locale }: Speech) {
  const stated = title.value === 'unstated' ? null : title.value
  const translated = locale === 'en' ? (stated?.en ?? stated?.zh) : stated?.zh
  return {
    id,
    title: translated ?? pick(label),
    number: number.value === 'unstated' ? null : number.value,
  }
}

function beneficiariesOf(
  { subject }: Rule,
  conditions: readonly Condition[],
  speech: Speech,
): string {
  const kind =
    subject === enterprise
      ? speech.say('subjectEnterprise')
      : itemSpeaker(speech)('eachOf', { type: subjectTypeTitle(subject, speech) })
  const asked = conditions.map((condition) => askedOf(condition, enterprise))
  const words = conditionText(
    asked.filter((condition) => condition !== null),
    speech,
  )
  return words === '' ? kind : `${kind}\n${words}`
}

/** The members of an `all` stand side by side; the quotes are a column of their own. */
const conditionText = (conditions: readonly Condition[], speech: Speech): string =>
  textOf(
    conditions
      .flatMap((one) => (one.kind === 'all' ? one.members : [one]))
      .flatMap((one) => ruleConditionLines(one, speech)),
  )

const textOf = (lines: readonly Line[]): string =>
  plainText(lines.filter(({ tone }) => tone !== 'quote'))

function standardOf(rule: Rule, speech: Speech): string {
  const benefit = line(speech.pick(rule.benefit))
  return textOf(rule.amount === null ? [benefit] : [benefit, ...formulaLines(rule, speech)])
}

const limitsOf = ({ pilot, quota, budget }: Rule, speech: Speech): string =>
  textOf(limitLines({ pilot: pilot !== null, quota, budget, pointsTo: [] }, speech))

function readinessOf(obstacles: Obstacles, speech: Speech): Item['readiness'] {
  const { scope, standard, data } = obstacles
  const count = scope.length + standard.length + data.length
  return {
    level: count === 0 ? 'ready' : count === 1 ? 'near' : 'far',
    scope: criterionOf(scope, speech),
    standard: criterionOf(standard, speech),
    data: criterionOf(data, speech),
  }
}

function criterionOf(obstacles: readonly Obstacle[], speech: Speech): Criterion {
  const say = itemSpeaker(speech)
  return {
    clear: obstacles.length === 0,
    reasons: obstacles.map(({ kind, of }) => {
      const words = of === null ? '' : speech.pick(of)
      return { kind, of: words, text: say(kind, { of: words }) }
    }),
  }
}
