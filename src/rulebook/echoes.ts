import type { Issue, IssueCode } from '../issue/issue'

interface Echo {
  readonly codes: readonly IssueCode[]
  /** Where the cause stands: a name is unknown because the file that has it is not there to be asked. */
  readonly cause: RegExp
  /** Whether any fault of that file hides its names, or only that it could not be read. */
  readonly by: 'unread' | 'faulty'
}

const echoes: readonly Echo[] = [
  {
    codes: ['unknown_fact', 'unknown_subject'],
    cause: /^rules\/(?:facts|definitions)\//u,
    by: 'unread',
  },
  { codes: ['unknown_interpretation'], cause: /^rules\//u, by: 'unread' },
  {
    codes: ['unknown_register', 'unknown_column'],
    cause: /^seeds\/registers\//u,
    by: 'faulty',
  },
  { codes: ['unknown_document'], cause: /^seeds\/documents\//u, by: 'faulty' },
  {
    codes: ['unknown_rule', 'carrier_missing', 'citation_outside_ledger', 'ledger_gap'],
    cause: /^(?:rules\/[^/]+\/(?!(?:ledger|cumulation)\.yaml$)|seeds\/documents\/)/u,
    by: 'faulty',
  },
]

/** The issues without those that another file's fault explains; `unread` files could not be read. */
export function withoutEchoes(
  issues: readonly Issue[],
  unread: ReadonlySet<string>,
): readonly Issue[] {
  const faulty = new Set(issues.flatMap((issue) => issue.file ?? []))
  const heard = echoes.filter(({ cause, by }) =>
    [...(by === 'unread' ? unread : faulty)].some((file) => cause.test(file)),
  )
  const codes = new Set(heard.flatMap((echo) => echo.codes))
  return issues.filter(({ code }) => !codes.has(code))
}
