import { expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { decide } from '../../src/screening/decide'
import { askedSteps, asOf, toldBy } from './asked-and-told'
import { diceOf } from './dice'
import { completeProfile, type PlainProfile } from './random-profile'

const only = ['eligible', 'pending', 'undetermined', 'ineligible', 'not-in-force'] as const

function answers(profile: PlainProfile): readonly string[] {
  const decided = decide(rulebook, profile, { asOf, only: [...only] })
  if (decided.status === 'rejected') throw new Error(JSON.stringify(decided.issues))
  return decided.decisions.map((one) => JSON.stringify(one)).sort()
}

/** What is stated, and of everything else what another profile says. */
function completed(stated: PlainProfile, other: PlainProfile): PlainProfile {
  const entries = Object.entries(other).map(([key, part]) => {
    const known = stated[key]
    if (!Array.isArray(part)) return [key, { ...part, ...Object(known) }]
    // a list that was asked for is as it was told; one that was not may be any
    if (known === undefined || !Array.isArray(known)) return [key, []]
    return [key, known.map((one, index) => ({ ...part[index % Math.max(1, part.length)], ...one }))]
  })
  return Object.fromEntries(entries)
}

const seeds = Array.from({ length: 15 }, (_, seed) => seed + 500)

test.each(seeds)('a fact that is never asked changes no finding (profile %i)', (seed) => {
  const complete = completeProfile(rulebook.vocabulary, diceOf(seed))
  const told = toldBy(askedSteps(rulebook, complete), complete)
  const found = answers(told)
  for (const other of [complete, completeProfile(rulebook.vocabulary, diceOf(seed + 1000))]) {
    const later = new Set(answers(completed(told, other)))
    // a list that was not asked for has no finding of its own where it turns out to be empty
    const kept = found.filter((one) => !one.includes('"id":null'))
    for (const one of kept) expect(later).toContain(one)
  }
})
