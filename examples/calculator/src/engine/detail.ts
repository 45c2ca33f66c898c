import {
  type Bilingual,
  type Fact,
  type Finding,
  improvements,
  type Rule,
  settlements,
} from 'incentive-rules/calculator'
import { rulebook } from 'incentive-rules/rulebook'
import type { Case } from './engine'
import { briefOf } from './outlook'
import type { Aim, Changes, Detail } from './told'

/** What would change a finding, and what would settle it. */
export function changesOf(aim: Aim, verdict: Finding['verdict'], of: Case): Changes {
  const input: unknown = JSON.parse(of.profile)
  if (verdict === 'undetermined') {
    const { settlements: sets } = settlements(rulebook, input, aim, of.options)
    return { improvements: [], settlements: sets }
  }
  return {
    improvements: improvements(rulebook, input, aim, of.options).improvements,
    settlements: [],
  }
}

const varying: readonly string[] = ['money', 'count', 'decimal', 'date']

/** A finding at length: why, and on which words. */
export async function detailOf(
  finding: Finding,
  { locale }: Pick<Case, 'locale'>,
): Promise<Detail> {
  const { explainedLines } = await import('incentive-rules/explanation')
  const rule = rulebook.rules.find(({ id }) => id === finding.rule)
  return {
    brief: briefOf(finding, locale),
    lines: explainedLines(finding, { locale, rulebook }),
    citations: finding.citations,
    sensitiveTo: finding.sensitiveTo,
    openTerms: (rule?.openTerms ?? []).map(({ id, title, kind }) => ({
      id,
      title,
      isRate: kind === 'rate',
    })),
    variables: rule === undefined ? [] : variablesOf(rule),
  }
}

function variablesOf(rule: Rule): readonly { readonly fact: string; readonly title: Bilingual }[] {
  const ids = new Set([...factsIn(rule.amount), ...factsIn(rule.conditions)])
  const facts: readonly Fact[] = rulebook.vocabulary.flatMap((type) => type.facts)
  return [...ids].flatMap((id) => {
    const fact = facts.find((one) => one.id === id)
    const isVarying = fact !== undefined && varying.includes(fact.type)
    return isVarying ? [{ fact: fact.id, title: fact.title }] : []
  })
}

/** The ids of facts anywhere in a formula or a condition. */
function factsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'fact' && typeof value === 'string' ? [value] : factsIn(value),
  )
}
