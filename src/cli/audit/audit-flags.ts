import { InvalidArgumentError } from 'commander'
import type { ApplicationWindow, AuditOptions } from '../../audit/audit-options'
import type { Issue } from '../../issue/issue'
import type { Group } from '../../report/page-groups'
import { groups } from '../../report/page-groups'
import type { EvaluateFlags } from '../flags'
import { sourceIssues } from '../flags'

export const auditFormats = ['table', 'json', 'csv', 'xlsx', 'html'] as const

export type AuditFormat = (typeof auditFormats)[number]

type Window = Omit<ApplicationWindow, 'source'>

/** The options of `audit`. */
export interface AuditFlags extends Pick<EvaluateFlags, 'locale' | 'json' | 'rulebook'> {
  readonly profiles?: string
  readonly sheet?: string
  readonly countOn?: NonNullable<AuditOptions['countOn']>
  readonly evidence?: NonNullable<AuditOptions['evidence']>
  readonly reading?: ReadonlyMap<string, string>
  readonly term?: NonNullable<EvaluateFlags['term']>
  readonly source?: readonly string[]
  readonly window?: readonly Window[]
  readonly windowSource?: readonly string[]
  readonly format?: AuditFormat
  readonly out?: string
  readonly template?: 'csv' | 'xlsx'
  readonly only?: readonly Group[]
}

/** The options as the library takes them; what is left out there is refused there. */
export function auditOptionsOf(flags: AuditFlags): AuditOptions {
  const { countOn, evidence, reading = new Map(), term = [], source = [] } = flags
  const { window = [], windowSource = [] } = flags
  return {
    ...(countOn === undefined ? {} : { countOn }),
    ...(evidence === undefined ? {} : { evidence }),
    readings: Object.fromEntries(reading),
    openTerms: term.map((one, index) => ({ ...one, source: source[index] ?? '' })),
    windows: window.map((one, index) => ({ ...one, source: windowSource[index] ?? '' })),
  }
}

/** Sources that belong to nothing would be lost without a word. */
export function surplusIssues(flags: AuditFlags): readonly Issue[] {
  const { window = [], windowSource = [] } = flags
  const surplus = windowSource.slice(window.length).map(
    (text): Issue => ({
      code: 'unknown_key',
      path: '--window-source',
      expected: {
        zh: '每个 --window 一个 --window-source',
        en: 'one --window-source for each --window',
      },
      found: JSON.stringify(text),
    }),
  )
  return [
    ...sourceIssues({ locale: flags.locale, json: flags.json, ...sourced(flags) }),
    ...surplus,
  ]
}

const sourced = ({ term, source }: AuditFlags) => ({
  ...(term === undefined ? {} : { term }),
  ...(source === undefined ? {} : { source }),
})

const flagNames: readonly (readonly [RegExp, string])[] = [
  [/^readings\./, '--reading '],
  [/^openTerms(\[\d+\])\.source$/, '--source$1'],
  [/^openTerms(?=\[)/, '--term'],
  [/^windows(\[\d+\])\.source$/, '--window-source$1'],
  [/^windows(?=\[)/, '--window'],
  [/^countOn$/, '--count-on'],
  [/^evidence$/, '--evidence'],
]

/** An issue of the options with the option as it is written on the command line. */
export const inAuditFlags = (issue: Issue): Issue => ({
  ...issue,
  path: flagNames.reduce((text, [pattern, name]) => text.replace(pattern, name), issue.path),
})

/** `<rule>=<from>..<until>`, repeatable. */
export function collectedWindows(text: string, before: readonly Window[] = []): readonly Window[] {
  const [, rule = '', from = '', until = ''] = /^([^=]+)=(.+?)\.\.(.+)$/.exec(text) ?? []
  if (until === '') throw new InvalidArgumentError('应为 expected <rule>=<from>..<until>')
  return [...before, { rule, from, until }]
}

/** Verdicts between commas, with `rejected` and `disputed`. */
export function groupList(text: string): readonly Group[] {
  return text.split(',').map((name) => {
    const found = groups.find((group) => group === name.trim())
    if (found === undefined) {
      throw new InvalidArgumentError(`应为 expected ${groups.join(', ')}`)
    }
    return found
  })
}
