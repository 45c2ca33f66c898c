import { describe, expect, test } from 'vitest'
import { buildRulebook } from '../../src/rulebook/build'
import { base } from './base'
import { type Case, filesOf } from './case'

const building = 'rules/workshops-2020/building.yaml'
const subsidy = 'rules/workshops-2020/subsidy.yaml'
const bars = 'rules/workshops-2020/bars.yaml'
const head = 'rules/rulebook.yaml'
const twoYears = 'rules/definitions/two-years-after-completion.yaml'

const digestOf = (files: ReadonlyMap<string, string>): string => {
  const built = buildRulebook(files)
  return built.kind === 'accepted' ? built.value.rulebook.digest : JSON.stringify(built.issues)
}

const changed = (...change: Case['change']) =>
  filesOf({ case: '', change, add: {}, copy: [], remove: [] })

const investment =
  "    - { fact: project.investment, operator: atLeast, value: '30000000', words: 投资3000万元以上的项目 }"
const invested = (operator: string): string =>
  `{ fact: project.investment, operator: ${operator}, value: '30000000', words: 投资3000万元以上的项目 }`
const reading = (option: string): string =>
  `{ fact: interpretation.early-opening, operator: is, value: ${option} }`

const sameMeaning = [
  ['3000万元 for 30000000', building, "value: '30000000'", 'value: 3000万元'],
  ['30,000,000 元', building, "value: '30000000'", "value: '30,000,000 元'"],
  ['full-width digits', building, "value: '30000000'", "value: '３０００００００'"],
  ['a list of one place', subsidy, "value: '510000'", "value: ['510000']"],
  ['a comment', head, 'version: 1.0.0', 'version: 1.0.0 # the first'],
  ['double quotes', head, 'version: 1.0.0', 'version: "1.0.0"'],
  ['TRUE for true', bars, 'value: true', 'value: TRUE'],
  ['a folded text', twoYears, 'register: rest-days', 'register: >-\n        rest-days'],
] as const

describe('what looks like a fault and is none', () => {
  test.each(sameMeaning)('%s: the same rulebook', (_, file, from, to) => {
    expect(digestOf(changed({ file, from, to }))).toBe(digestOf(base))
  })

  test('lines that end as on Windows, but for those of held texts, whose bytes are pinned', () => {
    const files = [...base].map(([file, text]): [string, string] =>
      file.endsWith('.yaml') ? [file, text.replaceAll('\n', '\r\n')] : [file, text],
    )
    expect(digestOf(new Map(files))).toBe(digestOf(base))
  })

  test('files that belong to no place of a rulebook', () => {
    const files = new Map([...base, ['rules/README.md', '# x'], ['rules/schema/rule.json', '{']])
    expect(digestOf(files)).toBe(digestOf(base))
  })

  const otherMeaning: readonly { name: string; change: Case['change'] }[] = [
    {
      name: '`not` over what is no event',
      change: [
        { file: bars, from: 'conditions: {', to: 'conditions: { not: {' },
        { file: bars, from: '作坊 }', to: '作坊 } }' },
      ],
    },
    {
      name: 'a derived condition compared with false',
      change: [{ file: subsidy, from: 'is, value: true', to: 'is, value: false' }],
    },
    {
      name: 'an operator that `not` turns into the one of the words',
      change: [{ file: building, from: investment, to: `    - not: ${invested('below')}` }],
    },
    {
      name: 'a bound that one declared reading takes to exclude the number',
      change: [
        {
          file: building,
          from: investment,
          to: [
            '    - any:',
            `        - all: [${reading('counts')}, ${invested('atLeast')}]`,
            `        - ${invested('above')}`,
          ].join('\n'),
        },
      ],
    },
  ]

  test.each(otherMeaning)('$name: another rulebook', ({ change }) => {
    expect(digestOf(changed(...change))).toMatch(/^[0-9a-f]{64}$/)
  })
})
