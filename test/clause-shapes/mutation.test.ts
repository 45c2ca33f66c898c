import { describe, expect, it } from 'vitest'
import type { Formula } from '../../src/rulebook/formula'
import type { Rule, Rulebook } from '../../src/rulebook/rulebook'
import { rulebookOf } from '../held-files'
import { answersTo } from './answers'
import { mutantsOf } from './mutants'
import type { CaseSet } from './page-format'
import { type Page, pages } from './pages'

const all = await pages()
const rules = all.flatMap((page) => {
  const rulebook = rulebookOf(page.files)
  return page.sets.map((set) => ({ name: set.rule, page, set, rulebook }))
})

/** The rulebook with another formula in one rule; a mutant is data, as the linked formula is. */
function withAmount(rulebook: Rulebook, rule: string, amount: Formula): Rulebook {
  const rulesOf = rulebook.rules.map((one) => (one.id === rule ? { ...one, amount } : one))
  return { ...rulebook, rules: rulesOf }
}

function withInstalments(rule: Rule, id: string, instalments: unknown): Rule {
  return rule.id === id && isInstalments(instalments) ? { ...rule, instalments } : rule
}

const isInstalments = (value: unknown): value is Rule['instalments'] => Array.isArray(value)

const isFormula = (value: unknown): value is Formula =>
  typeof value === 'object' && value !== null && 'kind' in value

async function isCaught(set: CaseSet, page: Page, rulebook: Rulebook): Promise<boolean> {
  for (const one of set.cases) {
    try {
      const { expected, actual } = await answersTo(set, one, page.files, rulebook)
      if (JSON.stringify(actual) !== JSON.stringify(expected)) return true
    } catch {
      return true
    }
  }
  return false
}

/** Mutants that no case can tell from the rule, each with the reason. */
const guarded = 'the condition of the rule lets nothing below the first band through'
const continuous = 'both bands give the same where they meet'
const capped = 'the cap is reached where the band begins'
const equivalent: Readonly<Record<string, string>> = {
  'luzhou-2024/milestones .of.from.fourth value 7000001': 'the cap of the year is as high',
  'lingang/revenue .steps[0].from value 99999999': guarded,
  'lingang/revenue .steps[0].from flipped': guarded,
  'yishui/sales .of.bands[0].from value 4999999': guarded,
  'yuechi/land .bands[0].from value 29999999': guarded,
  'yishui/sales .of.bands[2].give.of[1] left out': capped,
  'yishui/sales .of.bands[2].give.of[1] rate 0.021': capped,
  'tax-2019/tax-burden .bands[0].from flipped': continuous,
  'tax-2019/tax-burden .bands[1].from flipped': continuous,
  'guizhou-excerpt/promotion .counting per subject': 'the subject is the enterprise itself',
}

describe('every mutant of a formula is caught by a case of its page', () => {
  it.each(rules)('$name', async ({ page, set, rulebook }) => {
    const amount = rulebook.rules.find(({ id }) => id === set.rule)?.amount
    const mutants = mutantsOf(amount)
    const survivors: string[] = []
    for (const { change, formula } of mutants) {
      if (!isFormula(formula)) continue
      const caught = await isCaught(set, page, withAmount(rulebook, set.rule, formula))
      const name = `${set.rule} ${change}`
      if (!caught && !Object.hasOwn(equivalent, name)) survivors.push(name)
    }
    expect(survivors).toEqual([])
  })

  it('has a reason for each that no case can catch', () => {
    const rulesOf = new Set(rules.map(({ name }) => name))
    const strangers = Object.keys(equivalent).filter((one) => !rulesOf.has(one.split(' ')[0] ?? ''))
    expect(strangers).toEqual([])
  })

  const paid = rules.filter(({ name, rulebook }) =>
    rulebook.rules.some(({ id, instalments }) => id === name && instalments.length > 0),
  )

  it.each(paid)('$name, of its instalments', async ({ page, set, rulebook }) => {
    const rule = rulebook.rules.find(({ id }) => id === set.rule)
    const survivors: string[] = []
    for (const { change, formula } of mutantsOf(rule?.instalments)) {
      const mutated = rulebook.rules.map((one) => withInstalments(one, set.rule, formula))
      if (!(await isCaught(set, page, { ...rulebook, rules: mutated }))) survivors.push(change)
    }
    expect(survivors).toEqual([])
  })
})
