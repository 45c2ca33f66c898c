import * as z from 'zod'
import type { PlainDate } from '../calendar/plain-date'
import { excerptOf } from '../issue/excerpt'
import type { Issue } from '../issue/issue'
import { pathTo } from '../issue/path'
import { plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-read'
import { enterprise } from '../profile/vocabulary'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import type { AuditSettings } from './audit-options'
import type { Claim } from './claim'
import type { Row } from './entry'
import { type NamedRule, namedRule } from './named-rule'
import { meaning, type NamedSubject, namedSubject } from './named-subject'
import { readClaim } from './read-claim'
import type { ReadProfile } from './read-profiles'

/** What the rows of a ledger are read with. */
export interface Reading {
  readonly rulebook: Rulebook
  readonly settings: AuditSettings
  readonly readProfile: ReadProfile
}

/** Every row of a ledger: a claim in its place, or why it is none. */
export async function readLedger(
  claims: Iterable<unknown> | AsyncIterable<unknown>,
  reading: Reading,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  const places = new Map<string, number>()
  const nameRule = rememberedRules(reading.rulebook)
  for await (const input of claims) {
    const index = rows.length
    const claim = readClaim(input)
    if (claim.kind === 'rejected') {
      rows.push({ kind: 'rejected', index, id: idOf(input), issues: claim.issues })
      continue
    }
    const named = nameRule(claim.value)
    const issues = [
      ...repetitionIssues(claim.value.id, places),
      ...figureIssues(claim.value, named, reading.rulebook),
    ]
    if (!places.has(claim.value.id)) places.set(claim.value.id, index)
    rows.push(
      issues.length > 0
        ? { kind: 'rejected', index, id: claim.value.id, issues }
        : await entryOf(index, claim.value, named, reading),
    )
  }
  return rows
}

async function entryOf(
  index: number,
  claim: Claim,
  named: NamedRule,
  { settings, readProfile }: Reading,
): Promise<Row> {
  const meant = named.kind === 'known' ? await subjectOf(claim, named, readProfile) : meaning(null)
  return { kind: 'entry', index, claim, named, ...meant, on: dateOf(claim, settings) }
}

/** The subject that a claim means, by the profile as far as it can be read. */
async function subjectOf(
  { subject, enterprise: owner }: Claim,
  { rule }: Extract<NamedRule, { kind: 'known' }>,
  readProfile: ReadProfile,
): Promise<NamedSubject> {
  if (rule.subject === enterprise) return meaning(enterprise)
  const known = await readProfile(owner)
  const isRead = known !== null && known.kind === 'accepted'
  return namedSubject(subject, isRead ? known.value.collections.get(rule.subject) : undefined)
}

/** The date on which a claim is judged; a claim without any date is not read. */
function dateOf(claim: Claim, { countOn }: AuditSettings): PlainDate {
  const { paid, approved, applied } = claim
  const preferred = countOn === null ? null : claim[countOn]
  const date = preferred ?? paid ?? approved ?? applied
  if (date === null) throw new RangeError('a claim without a date was read')
  return date
}

function repetitionIssues(id: string, places: ReadonlyMap<string, number>): readonly Issue[] {
  const first = places.get(id)
  if (first === undefined) return []
  const expected = {
    zh: `不重复的编号（第 ${first + 1} 笔已用此编号）`,
    en: `a number of its own (claim ${first + 1} of the ledger has this one)`,
  }
  return [{ code: 'duplicate_id', path: 'id', expected, found: excerptOf(id) }]
}

/** A figure under a misspelt name would be compared with nothing. */
function figureIssues(claim: Claim, named: NamedRule, rulebook: Rulebook): readonly Issue[] {
  if (named.kind === 'unknown') return []
  const { facts } = indexOf(rulebook)
  const terms = named.rule.openTerms.map(({ id }) => id)
  const unknown = [...claim.figures.keys()].filter((key) => !facts.has(key) && !terms.includes(key))
  return unknown.map((key) => ({
    code: 'unknown_fact',
    path: pathTo('figures', key),
    expected: {
      zh: '事实的编号，或该规则未定项的编号',
      en: 'the id of a fact, or of an open term of the rule',
    },
    found: excerptOf(key),
  }))
}

const withId = z.object({ id: z.string().max(200) })

/** The number of a claim that cannot be read, where that much can be. */
function idOf(input: unknown): string | null {
  const plain = plainDataOf(input)
  const read = plain.kind === 'accepted' ? readBy(withId, plain.value) : plain
  return read.kind === 'accepted' ? read.value.id : null
}

// a ledger names few rules, each of them many times; hostile ones may be all different
const mostRemembered = 10_000

function rememberedRules(rulebook: Rulebook): (claim: Claim) => NamedRule {
  const known = new Map<string, NamedRule>()
  return ({ rule }) => {
    const key = JSON.stringify([rule.text, rule.document])
    const found = known.get(key) ?? namedRule(rule, rulebook)
    if (known.size < mostRemembered) known.set(key, found)
    return found
  }
}
