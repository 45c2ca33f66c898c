import type { Verdict } from '../../evaluation/finding'
import { forceOn } from '../../evaluation/force'
import type { Rule } from '../../rulebook/rulebook'
import { amountColumns, type RuleAmount } from './amount-columns'
import { type ConditionTest, conditionTest } from './condition-test'
import { layerSelect, layersOf } from './layers'
import type { Ground } from './needs'
import { testLines, testText } from './test-tree'
import { comment, indented, never, textLiteral } from './words'

/** What a query is asked for besides the day: the verdicts wanted, and the scale of amounts. */
export interface Wanted {
  readonly verdicts: readonly Verdict[]
  readonly amountType: string
}

/** One rule written out: its conditions and its amount as expressions over the facts. */
export interface RuleParts {
  readonly rule: Rule
  readonly force: ReturnType<typeof forceOn>
  readonly test: ConditionTest
  readonly amount: RuleAmount | null
}

/** The parts of a rule; what it needs of facts and tables is noted on the way. */
export function rulePartsOf(
  rule: Rule,
  ground: Ground,
  terms: ReadonlyMap<string, string>,
): RuleParts {
  const force = forceOn(ground.document, ground.asOf)
  const test = conditionTest(rule.conditions, ground)
  const inForce = force === 'in-force' || force === 'start-unknown'
  const amount = inForce ? amountColumns(rule, terms, force === 'in-force', ground) : null
  return { rule, force, test, amount }
}

/** The select of a rule over the facts; null where none of the verdicts wanted can come of it. */
export function ruleSelect(
  { rule, force, test, amount }: RuleParts,
  wanted: Wanted,
): string | null {
  if (force === 'before' || force === 'after') return notInForce(rule, wanted)
  const isTimed = test.lastDay !== null
  const cases = force === 'in-force' ? inForceCases(isTimed) : doubtfulCases
  const filter = cases.filter(({ verdict }) => wanted.verdicts.includes(verdict))
  if (filter.length === 0) return null
  const columns = [
    'enterprise',
    'subject',
    `${textLiteral(rule.id)} AS rule`,
    `${verdictCase(cases)} AS verdict`,
    ...amountOutput(amount, wanted),
    `${pendingUntil(isTimed && force === 'in-force')} AS pending_until`,
  ]
  const isAll = filter.length === cases.length
  const where = isAll ? '' : `\nWHERE ${filterOf(filter, isTimed && force === 'in-force')}`
  return [
    ...headOf(rule),
    `SELECT\n${indented(columns.join(',\n'), 2)}`,
    `FROM (\n${indented(judgedSelect(test, amount), 2)}\n) AS judged${where}`,
  ].join('\n')
}

const headOf = ({ id, title, citations }: Rule): readonly string[] => {
  const clauses = citations.map(({ document, provision }) => `${document} ${provision}`)
  return [
    comment(id),
    comment(`${title.zh} · ${title.en}`),
    comment([...new Set(clauses)].join(' · ')),
  ]
}

/**
 * The rows of these verdicts. Where that is what is met, or met in time, or not failed, it is said so:
 * a database computes a condition as often as a filter names it.
 */
function filterOf(cases: readonly VerdictCase[], isTimed: boolean): string {
  const key = cases
    .map(({ verdict }) => verdict)
    .sort()
    .join()
  const short = isTimed ? timedFilters[key] : shortFilters[key]
  return short ?? cases.map(({ when }) => when).join(' OR ')
}

const timedFilters: Readonly<Record<string, string>> = {
  'eligible,pending': 'met_in_time',
  'eligible,pending,undetermined': 'met IS NOT FALSE',
}

const shortFilters: Readonly<Record<string, string>> = {
  'eligible,undetermined': 'met IS NOT FALSE',
}

interface VerdictCase {
  readonly verdict: Verdict
  /** When it is so, by itself. */
  readonly when: string
}

const inForceCases = (isTimed: boolean): readonly VerdictCase[] => [
  { verdict: 'eligible', when: 'met' },
  { verdict: 'ineligible', when: 'NOT met' },
  ...(isTimed ? [{ verdict: 'pending', when: '(met IS NULL AND met_in_time)' } as const] : []),
  {
    verdict: 'undetermined',
    when: isTimed ? '(met IS NULL AND met_in_time IS NULL)' : 'met IS NULL',
  },
]

// on a day on which a document may not yet have applied nothing is settled in favour
const doubtfulCases: readonly VerdictCase[] = [
  { verdict: 'ineligible', when: 'NOT met' },
  { verdict: 'undetermined', when: 'met IS NOT FALSE' },
]

function verdictCase(cases: readonly VerdictCase[]): string {
  const last = cases.at(-1)?.verdict ?? 'undetermined'
  const before = cases.slice(0, -1).map(({ verdict, when }) => `WHEN ${when} THEN '${verdict}'`)
  return `CASE ${before.join(' ')} ELSE '${last}' END`
}

function amountOutput(amount: RuleAmount | null, { amountType }: Wanted): readonly string[] {
  const column = (sql: string | null, name: string): string =>
    sql === null
      ? `CAST(NULL AS ${amountType}) AS ${name}`
      : `CAST(CASE WHEN met IS NOT FALSE THEN ${sql} END AS ${amountType}) AS ${name}`
  return [column(amount?.low ?? null, 'low'), column(amount?.high ?? null, 'high')]
}

const pendingUntil = (isTimed: boolean): string =>
  isTimed
    ? `CASE WHEN met IS NULL AND met_in_time THEN NULLIF(last_day, ${never}) END`
    : 'CAST(NULL AS DATE)'

function judgedSelect(test: ConditionTest, amount: RuleAmount | null): string {
  const tests = [
    `(\n${indented(testLines(test.now), 2)}\n) AS met`,
    ...(test.lastDay === null
      ? []
      : [`(${testText(test.inTime)}) AS met_in_time`, `${test.lastDayThen} AS last_day`]),
  ]
  const columns = ['facts.*', ...tests].join(',\n')
  const judged = `SELECT\n${indented(columns, 2)}\nFROM facts`
  return layersOf(amount?.steps ?? []).reduce(
    (inner, layer) => layerSelect(layer, `(\n${indented(inner, 2)}\n)`, 'step'),
    judged,
  )
}

function notInForce(rule: Rule, { verdicts, amountType }: Wanted): string | null {
  if (!verdicts.includes('not-in-force')) return null
  const columns = [
    'enterprise',
    'subject',
    `${textLiteral(rule.id)} AS rule`,
    "'not-in-force' AS verdict",
    `CAST(NULL AS ${amountType}) AS low`,
    `CAST(NULL AS ${amountType}) AS high`,
    'CAST(NULL AS DATE) AS pending_until',
  ]
  return [...headOf(rule), `SELECT\n${indented(columns.join(',\n'), 2)}\nFROM facts`].join('\n')
}
