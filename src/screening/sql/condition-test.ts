import type { Condition } from '../../rulebook/rulebook'
import type { Dated } from './date-test'
import { leafTest } from './leaf-test'
import type { Ground } from './needs'
import { all, any, atom, not, noted, type Test, testLines, testText } from './test-tree'
import { quoted } from './words'

/** A condition in SQL; `lacks` says whether a fact is missing that could meet it without waiting. */
export interface ConditionTest extends Dated {
  readonly lacks: Test
  /** The last day where it is known already that the condition is pending. */
  readonly lastDayThen: string | null
}

/** A condition tree as two tests in three values: today, and with every event that can still come. */
export function conditionTest(condition: Condition, ground: Ground): ConditionTest {
  switch (condition.kind) {
    case 'leaf': {
      const dated = noteOf(leafTest(condition, ground), condition.words?.text ?? null)
      const isUnknown = isNull(dated.inTime)
      return { ...dated, lacks: isUnknown, lastDayThen: dated.lastDay }
    }
    case 'defined': {
      const { title, words, member } = condition
      const said = [words?.text, `${title.zh} · ${title.en}`].filter((one) => one !== undefined)
      const test = shared(condition.definition, conditionTest(member, ground), ground)
      return { ...test, ...noteOf(test, said.join(': ')) }
    }
    case 'not': {
      const { now } = conditionTest(condition.member, ground)
      const timeless = { lastDay: null, lastDayThen: null, lacks: isNull(now) }
      return { now: not(now), inTime: not(now), ...timeless }
    }
    default: {
      const members = condition.members.map((member) => conditionTest(member, ground))
      return groupTest(condition.kind, members)
    }
  }
}

/** A definition without events becomes a column, so that it is computed once for all rules. */
function shared(definition: string, test: ConditionTest, { needs }: Ground): ConditionTest {
  const { now, inTime, lastDay } = test
  if (lastDay !== null || now.kind === 'constant' || testText(now) !== testText(inTime)) return test
  const sql = testLines(now)
  const other = needs.derived.get(definition)
  if (other !== undefined && other.sql !== sql) return test
  needs.derived.set(definition, { sql, note: definition })
  const column = atom(quoted(definition))
  return { now: column, inTime: column, lastDay: null, lastDayThen: null, lacks: isNull(column) }
}

const noteOf = (dated: Dated, note: string | null): Dated => ({
  ...dated,
  now: noted(dated.now, note),
})

export const isNull = (test: Test): Test =>
  test.kind === 'constant'
    ? { kind: 'constant', value: test.value === null }
    : atom(`(${testText(test)}) IS NULL`)

/** Of all the earliest last day counts, of any the latest; only those of members that are pending. */
function groupTest(kind: 'all' | 'any', members: readonly ConditionTest[]): ConditionTest {
  const join = kind === 'all' ? all : any
  const now = join(members.map((member) => member.now))
  const inTime = join(members.map((member) => member.inTime))
  const [only] = members
  if (only !== undefined && members.length === 1) return only
  const days = members.flatMap(({ lastDay }) => (lastDay === null ? [] : [lastDay]))
  const settled = atom(`(${testText(now)}) IS ${kind === 'all' ? 'NOT FALSE' : 'NOT TRUE'}`)
  const lacks = all([settled, any(members.map((member) => member.lacks))])
  if (days.length === 0) return { now, inTime, lastDay: null, lastDayThen: null, lacks }
  const among = `${kind === 'all' ? 'LEAST' : 'GREATEST'}(${days.join(', ')})`
  const day = days.length === 1 ? (days[0] ?? among) : among
  const lastDay = `CASE WHEN (${testText(now)}) IS NULL AND (${testText(inTime)}) THEN ${day} END`
  return { now, inTime, lastDay, lastDayThen: day, lacks }
}
