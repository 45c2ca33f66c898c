import { evaluate } from '../../evaluation/evaluate'
import type { Finding } from '../../evaluation/finding'
import { excerptOf } from '../../issue/excerpt'
import type { Issue } from '../../issue/issue'
import { ruleLike } from '../../issue/nearest'
import { partsOf, pathTo } from '../../issue/path'
import { canonicalText } from '../../receipt/canonical'
import { nearestTo } from '../../rulebook/link-scope'
import type { Rulebook } from '../../rulebook/rulebook'
import { lineEntry, type YamlFile } from '../../rulebook/yaml'
import { answerTo } from './case-answer'
import type { CaseFile, Expectation, RuleCase } from './case-format'
import { factIdsOf, optionsOf, profileOf, unknownFactsOf } from './case-profile'

/** A case, where it stands in its file, and where what it expects does. */
interface Placed {
  readonly one: RuleCase
  readonly path: string
  readonly expectPath: string
}

/** Every answer of the rulebook that is not the one that a case of the file expects. */
export async function caseIssues(
  { file, content, lineOf }: YamlFile<CaseFile>,
  rulebook: Rulebook,
): Promise<readonly Issue[]> {
  const issues = await issuesOf(content, rulebook)
  return issues.map((issue) => ({ ...issue, file, ...lineEntry(lineOf(issue.path)) }))
}

async function issuesOf(file: CaseFile, rulebook: Rulebook): Promise<readonly Issue[]> {
  const ids = rulebook.rules.map(({ id }) => id)
  if (!ids.includes(file.rule)) return [unknownRule(file.rule, ids)]
  const base = await differencesOf(file, baseOf(file), rulebook)
  // a fault of the profile is one of every case
  if (base.length > 0) return base
  const issues: Issue[] = []
  for (const [index, one] of file.cases.entries()) {
    const path = `cases[${index}]`
    const placed = { one, path, expectPath: `${path}.expect` }
    issues.push(...(await differencesOf(file, placed, rulebook)))
  }
  return issues
}

const baseOf = ({ profile }: CaseFile): Placed => ({
  one: { name: 'profile', profile, expect: { verdict: 'eligible' } },
  path: '',
  expectPath: 'profile',
})

function unknownRule(rule: string, ids: readonly string[]): Issue {
  return {
    code: 'unknown_rule',
    path: 'rule',
    expected: ruleLike(rule, ids),
    found: excerptOf(rule),
  }
}

async function differencesOf(
  file: CaseFile,
  placed: Placed,
  rulebook: Rulebook,
): Promise<readonly Issue[]> {
  const { one, path } = placed
  const { vocabulary } = rulebook
  const unknown = unknownFactsOf(one, vocabulary)
  if (unknown.length > 0) {
    const ids = factIdsOf(vocabulary)
    return unknown.map((fact) => ({
      code: 'unknown_fact',
      path: pathTo(`${path}.${Object.hasOwn(one.with ?? {}, fact) ? 'with' : 'without'}`, fact),
      expected: nearestTo(fact, ids),
      found: excerptOf(fact),
    }))
  }
  const profile = profileOf(file, one, vocabulary)
  const { findings, issues } = await evaluate(rulebook, profile, optionsOf(file, one))
  if (issues.length > 0) return issues.map((issue) => ({ ...issue, path: pathIn(placed, issue) }))
  return differences(findings, placed)
}

/** Where in the file stands what an evaluation refuses. */
function pathIn({ one, path }: Placed, issue: Issue): string {
  if (/^(?:asOf|rules|readings|openTerms)\b/u.test(issue.path)) return `${path}.${issue.path}`
  if (one.profile !== undefined) return `${path}.profile.${issue.path}`
  const name = partsOf(issue.path).at(-1)
  const changed = Object.keys(one.with ?? {}).find((fact) => fact.split('.').at(-1) === name)
  return changed === undefined ? path : pathTo(`${path}.with`, changed)
}

function differences(findings: readonly Finding[], { one, expectPath }: Placed): readonly Issue[] {
  const wanted = [one.expect].flat()
  if (wanted.length !== findings.length) {
    return [differs(one, expectPath, `${wanted.length} ×`, `${findings.length} ×`)]
  }
  return findings.flatMap((finding, index) => {
    const expected = wanted[index] ?? { verdict: finding.verdict }
    const at = Array.isArray(one.expect) ? `${expectPath}[${index}]` : expectPath
    return differingKeys(expected, finding).map(([key, wants, found]) =>
      differs(one, at === 'profile' ? at : `${at}.${key}`, wants, found),
    )
  })
}

function differingKeys(expected: Expectation, finding: Finding) {
  const answer = answerTo(expected, finding)
  return Object.entries(expected)
    .map(
      ([key, wants]) =>
        [key, canonicalText(wants), canonicalText(Reflect.get(answer, key))] as const,
    )
    .filter(([, wants, found]) => wants !== found)
}

function differs({ name }: RuleCase, path: string, wants: string, found: string): Issue {
  const expected = { zh: `${wants}（用例“${name}”）`, en: `${wants} in “${name}”` }
  return { code: 'case_differs', path, expected, found }
}
