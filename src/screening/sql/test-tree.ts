import { comment, indented } from './words'

/** A condition in SQL: true where it is met, false where it is not, null where that is not known. */
export type Test =
  | { readonly kind: 'constant'; readonly value: boolean | null }
  | { readonly kind: 'atom'; readonly sql: string; readonly note: string | null }
  | {
      readonly kind: 'all' | 'any'
      readonly members: readonly Test[]
      readonly note: string | null
    }
  | { readonly kind: 'not'; readonly member: Test; readonly note: string | null }

export const constant = (value: boolean | null): Test => ({ kind: 'constant', value })
export const always = constant(true)
export const never = constant(false)
export const unknown = constant(null)
export const atom = (sql: string): Test => ({ kind: 'atom', sql, note: null })

/** Every member; what is always met says nothing, and what never is settles it. */
export const all = (members: readonly Test[]): Test => joined('all', members, true)

/** At least one member; what never is met says nothing, and what always is settles it. */
export const any = (members: readonly Test[]): Test => joined('any', members, false)

export function not(member: Test): Test {
  if (member.kind === 'constant') return constant(member.value === null ? null : !member.value)
  return { kind: 'not', member, note: null }
}

/** The same test under words that say what it is. */
export const noted = (test: Test, note: string | null): Test =>
  test.kind === 'constant' || note === null ? test : { ...test, note }

function joined(kind: 'all' | 'any', members: readonly Test[], neutral: boolean): Test {
  const isConstant = (member: Test, value: boolean): boolean =>
    member.kind === 'constant' && member.value === value
  if (members.some((member) => isConstant(member, !neutral))) return constant(!neutral)
  const rest = members.filter((member) => !isConstant(member, neutral))
  const [only] = rest
  if (only === undefined) return constant(neutral)
  return rest.length === 1 ? only : { kind, members: rest, note: null }
}

/** The test on lines of its own, each part under its words. */
export function testLines(test: Test): string {
  const bare = bareLines(test)
  const note = noteOf(test)
  return note === null ? bare : `${comment(note)}\n${bare}`
}

const noteOf = (test: Test): string | null => (test.kind === 'constant' ? null : test.note)

function bareLines(test: Test): string {
  switch (test.kind) {
    case 'constant':
    case 'atom':
      return testText(test)
    case 'not':
      return `NOT (\n${indented(testLines(test.member), 2)}\n)`
    default: {
      const word = test.kind === 'all' ? 'AND ' : 'OR '
      const lines = test.members.map((one, index) => memberLines(one, index === 0 ? '' : word))
      return lines.join('\n')
    }
  }
}

function memberLines(test: Test, word: string): string {
  const note = noteOf(test)
  const isGroup = test.kind === 'all' || test.kind === 'any'
  const lines = isGroup ? `(\n${indented(bareLines(test), 2)}\n)` : bareLines(test)
  return `${note === null ? '' : `${comment(note)}\n`}${word}${lines}`
}

/** The test on one line, for use within another expression. */
export function testText(test: Test): string {
  switch (test.kind) {
    case 'constant':
      return test.value === null ? 'CAST(NULL AS BOOLEAN)' : String(test.value).toUpperCase()
    case 'atom':
      return test.sql
    case 'not':
      return `NOT (${testText(test.member)})`
    default: {
      const word = test.kind === 'all' ? ' AND ' : ' OR '
      const part = (one: Test): string =>
        one.kind === 'all' || one.kind === 'any' ? `(${testText(one)})` : testText(one)
      return test.members.map(part).join(word)
    }
  }
}
