import type { Verdict } from '../../evaluation/finding'
import { forceOn } from '../../evaluation/force'
import { enterprise } from '../../profile/vocabulary'
import type { Rule } from '../../rulebook/rulebook'
import { amountColumns, type RuleAmount } from './amount-columns'
import { type ConditionTest, conditionTest } from './condition-test'
import { type FactsTable, judgedSelect } from './judged-select'
import type { Ground } from './needs'
import { givenId, type RowsForm } from './stated'
import { comment, indented, never, textLiteral } from './words'

/** What a query is asked for besides the day: the verdicts wanted, and the scale of amounts. */
export interface Wanted extends RowsForm {
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

/**
 * The select of a rule over a table of facts; null where none of the verdicts wanted can come of it.
 */
export function ruleSelect(
  { rule, force, test, amount }: RuleParts,
  wanted: Wanted,
  facts: FactsTable,
): string | null {
  if (force === 'before' || force === 'after') return notInForce(rule, wanted)
  const isTimed = test.lastDay !== null
  const cases = force === 'in-force' ? inForceCases(isTimed) : doubtfulCases
  const told = cases.filter(({ verdict }) => wanted.verdicts.includes(verdict))
  if (told.length === 0) return null
  const columns = [
    ...keysOf(rule, wanted),
    `${textLiteral(rule.id)} AS rule`,
    `${verdictCase(told)} AS verdict`,
    ...amountOutput(amount, told, wanted),
    `${pendingUntil(told)} AS pending_until`,
  ]
  const isAll = told.length === cases.length
  const where = isAll ? '' : `\nWHERE ${filterOf(told, isTimed && force === 'in-force')}`
  const above = [...columns, where]
  const judged = judgedSelect(test, amount, { above, keys: keyNames(rule, wanted), facts })
  return [
    ...headOf(rule),
    `SELECT\n${indented(columns.join(',\n'), 2)}`,
    `FROM (\n${indented(judged, 2)}\n) AS judged${where}`,
  ].join('\n')
}

/** The columns of the facts by which rows go. */
const keyNames = ({ subject }: Rule, { byGivenId }: Wanted): readonly string[] => {
  if (!byGivenId) return ['enterprise', 'subject']
  return subject === enterprise ? [givenId] : [givenId, 'subject']
}

const keysOf = ({ subject }: Rule, { byGivenId }: Wanted): readonly string[] =>
  byGivenId
    ? [`${givenId} AS enterprise`, subject === enterprise ? `${givenId} AS subject` : 'subject']
    : ['enterprise', 'subject']

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

/** Which of these verdicts it is, for a row of which one is. */
function verdictCase(cases: readonly VerdictCase[]): string {
  const last = cases.at(-1)?.verdict ?? 'undetermined'
  if (cases.length === 1) return textLiteral(last)
  const before = cases.slice(0, -1).map(({ verdict, when }) => `WHEN ${when} THEN '${verdict}'`)
  return `CASE ${before.join(' ')} ELSE '${last}' END`
}

const tells = (told: readonly VerdictCase[], verdict: Verdict): boolean =>
  told.some((one) => one.verdict === verdict)

function amountOutput(
  amount: RuleAmount | null,
  told: readonly VerdictCase[],
  { amountType }: Wanted,
): readonly string[] {
  const isGuarded = tells(told, 'ineligible')
  const column = (sql: string | null, name: string): string => {
    if (sql === null) return `CAST(NULL AS ${amountType}) AS ${name}`
    return `CAST(${isGuarded ? `CASE WHEN met IS NOT FALSE THEN ${sql} END` : sql} AS ${amountType}) AS ${name}`
  }
  return [column(amount?.low ?? null, 'low'), column(amount?.high ?? null, 'high')]
}

function pendingUntil(told: readonly VerdictCase[]): string {
  if (!tells(told, 'pending')) return 'CAST(NULL AS DATE)'
  const day = `NULLIF(last_day, ${never})`
  return told.length === 1 ? day : `CASE WHEN met IS NULL AND met_in_time THEN ${day} END`
}

function notInForce(rule: Rule, wanted: Wanted): string | null {
  const { verdicts, amountType } = wanted
  if (!verdicts.includes('not-in-force')) return null
  const columns = [
    ...keysOf(rule, wanted),
    `${textLiteral(rule.id)} AS rule`,
    "'not-in-force' AS verdict",
    `CAST(NULL AS ${amountType}) AS low`,
    `CAST(NULL AS ${amountType}) AS high`,
    'CAST(NULL AS DATE) AS pending_until',
  ]
  return [...headOf(rule), `SELECT\n${indented(columns.join(',\n'), 2)}\nFROM facts`].join('\n')
}
