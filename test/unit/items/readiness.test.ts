import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/items/item'
import { itemsOf } from '../../../src/items/items-of'
import { rulebook } from '../../../src/rulebook'
import { type Change, ruleFolder, workshops } from '../../workshops'

const subsidy = `${ruleFolder}/subsidy.yaml`
const enterpriseFacts = 'rules/facts/enterprise.yaml'

function itemWith(changes: readonly Change[], rule: string): Item {
  const found = itemsOf({ locale: 'en', rulebook: workshops(changes).rulebook }).find(
    (item) => item.rule === `workshops-2020/${rule}`,
  )
  if (found === undefined) throw new Error(`there is no ${rule}`)
  return found
}

type Criterion = 'scope' | 'standard' | 'data'

const kindsOf = (item: Item, criterion: Criterion): readonly string[] =>
  item.readiness[criterion].reasons.map(({ kind }) => kind)

/** Makes the subsidy a fixed sum on facts that are all held by somebody. */
const cleared: readonly Change[] = [
  {
    file: subsidy,
    from: 'of: { open: award }',
    to: 'of: { fact: enterprise.revenue }',
  },
  {
    file: subsidy,
    from: `open:
  award:
    kind: amount
    title: { zh: 补助额, en: subsidy }
    words: 最高不超过10万元的补助
    reason: { zh: 文件只定上限。, en: The text states a cap only. }
`,
    to: '',
  },
  ...['在哪个县？, en: In which county?', '收入是多少？, en: What is the revenue?'].map(
    (question) => ({
      file: enterpriseFacts,
      from: `question: { zh: ${question} }`,
      to: `question: { zh: ${question} }\n    heldBy: { zh: 登记机关, en: the registrar }`,
    }),
  ),
]

describe('how far an item is from award without application', () => {
  it('names every obstacle of the scope, the standard and the data', () => {
    const item = itemWith([], 'building')
    expect(kindsOf(item, 'scope')).toEqual(['interpretation', 'interpretation'])
    expect(kindsOf(item, 'standard')).toEqual(['open-term'])
    expect(new Set(kindsOf(item, 'data'))).toEqual(new Set(['self-declared']))
    expect(item.readiness.level).toBe('far')
    expect(item.readiness.scope.reasons[0]?.text).toContain('whether an opening before completion')
  })

  it('names the facts that a derived date follows from, not the date', () => {
    const { reasons } = itemWith([], 'building').readiness.data
    expect(reasons.map(({ text }) => text.replace(/^.*: /, ''))).toEqual([
      'place of the project',
      'investment',
      'opening',
      'completion',
    ])
  })

  const cases: readonly (readonly [string, readonly Change[], Criterion, string])[] = [
    [
      'words that leave discretion',
      [
        {
          file: subsidy,
          from: 'level: entitled, words: 给予最高不超过10万元的补助',
          to: 'level: supportive, words: 给予最高不超过10万元的补助, reason: { zh: 试, en: try }',
        },
      ],
      'scope',
      'not-entitled',
    ],
    [
      'a pilot',
      [{ file: subsidy, from: 'amount:', to: 'pilot: { words: 小型作坊 }\namount:' }],
      'scope',
      'pilot',
    ],
    [
      'conditions elsewhere',
      [
        {
          file: subsidy,
          from: 'amount:',
          to: `pointsTo:
  - { words: 小型作坊, title: { zh: 甲, en: A }, gives: { zh: 乙, en: B } }
amount:`,
        },
      ],
      'scope',
      'elsewhere',
    ],
    [
      'a fact that is left to judgement',
      [
        {
          file: enterpriseFacts,
          from: 'question: { zh: 是否违反规定？',
          to: 'judged: true\n    question: { zh: 是否违反规定？',
        },
        {
          file: subsidy,
          from: '    - { fact: enterprise.place',
          to: `    - { fact: enterprise.unlawful, operator: is, value: false, words: 小型作坊 }
    - { fact: enterprise.place`,
        },
      ],
      'scope',
      'judged',
    ],
  ]

  it.each(cases)('is farther by %s', (_, changes, criterion, kind) => {
    const before = kindsOf(itemWith([], 'subsidy'), criterion)
    const after = kindsOf(itemWith(changes, 'subsidy'), criterion)
    expect(before).not.toContain(kind)
    expect(after).toEqual([...before, kind])
  })

  const option = (name: string): readonly Change[] => [
    {
      file: 'rules/facts/enterprise.yaml',
      from: 'question: { zh: 做什么手工？',
      to: 'judged: [weaving]\n    question: { zh: 做什么手工？',
    },
    {
      file: subsidy,
      from: '    - { fact: enterprise.place',
      to: `    - { fact: enterprise.craft, operator: is, value: ${name}, words: 小型作坊 }
    - { fact: enterprise.place`,
    },
  ]

  it('counts an option that is left to judgement only where it is asked for', () => {
    expect(kindsOf(itemWith(option('weaving'), 'subsidy'), 'scope')).toEqual(['judged'])
    expect(kindsOf(itemWith(option('pottery'), 'subsidy'), 'scope')).toEqual([])
  })

  it('has a clear standard without open terms, and does not ask for facts that are held', () => {
    const item = itemWith(cleared, 'subsidy')
    expect(item.readiness.standard).toEqual({ clear: true, reasons: [] })
    expect(item.readiness.data.reasons.map(({ text }) => text)).not.toContain(
      'to be stated by the enterprise: place',
    )
  })

  it('is none where nothing stands against it', () => {
    const { rules } = rulebook
    const items = itemsOf({ locale: 'zh-CN', rulebook })
    expect(items.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id))
    for (const { readiness } of items) {
      const { scope, standard, data } = readiness
      const reasons = [scope, standard, data].flatMap((criterion) => criterion.reasons)
      const expected = reasons.length === 0 ? 'ready' : reasons.length === 1 ? 'near' : 'far'
      expect(readiness.level).toBe(expected)
      expect(scope.clear && standard.clear && data.clear).toBe(readiness.level === 'ready')
    }
  })

  it('is far for everything that the texts do not promise or that has no figure', () => {
    const items = new Map(itemsOf({ locale: 'en', rulebook }).map((item) => [item.rule, item]))
    for (const { id, entitlement, class: named, amount } of rulebook.rules) {
      const readiness = items.get(id)?.readiness
      if (entitlement !== 'entitled') expect(readiness?.scope.clear).toBe(false)
      if (amount === null && (named === 'award' || named === 'relief')) {
        expect(readiness?.standard.clear).toBe(false)
      }
    }
  })
})
