import type { Bilingual, Issue, IssueCode } from '../issue/issue'

/** Something to know about a file that was read all the same. */
export interface Notice {
  readonly file: string
  readonly line?: number
  readonly text: Bilingual
}

/** Ends the reading of a file: what is wrong with it as a whole. */
export class FileFault extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super('the file cannot be read')
    this.issues = issues
  }
}

/** A fault of a whole file. */
export const fileFault = (
  file: string,
  code: IssueCode,
  expected: Bilingual,
  found: string,
): FileFault => new FileFault([{ code, file, path: '', expected, found }])
