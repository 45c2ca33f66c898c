import type { Bilingual } from '../../issue/issue'

/** Thrown where a rule cannot be said in SQL without a wrong answer; it becomes an issue. */
export class NotInSql extends Error {
  readonly expected: Bilingual
  readonly found: string

  constructor(expected: Bilingual, found: string) {
    super(`${expected.en}: ${found}`)
    this.expected = expected
    this.found = found
  }
}

/** Refuses a number that the database could not keep exact. */
export function tooManyDigits(found: string, most: number): never {
  const expected = { zh: `至多${most}位的数`, en: `numbers of at most ${most} digits` }
  throw new NotInSql(expected, found)
}
