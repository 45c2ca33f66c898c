import type { ConditionResult, LeafResult } from '../evaluation/finding'
import { leafLines } from './leaf-lines'
import { block, type Line, line, withoutRepeats } from './page'
import { wordsAt } from './quotes'
import type { Speech } from './speech'

/**
 * What a settled or open outcome rests on, in words: as `deciding` of a finding, with the groups of
 * which one member would be enough kept together.
 */
export function decidingLines(root: ConditionResult, speech: Speech): readonly Line[] {
  return withoutRepeats(groupsOf(root, speech))
}

type Outcome = LeafResult['outcome']

/** Each group is the lines of one condition; members that all count stand side by side. */
function groupsOf(result: ConditionResult, speech: Speech): readonly (readonly Line[])[] {
  switch (result.kind) {
    case 'leaf':
      return [leafLines(result, speech)]
    case 'not':
      return [block(line(speech.say('noneOf')), withoutRepeats(groupsOf(result.member, speech)))]
    case 'defined':
      return [definedLines(result, speech)]
    case 'all':
      return decidingMembers(result).flatMap((member) => groupsOf(member, speech))
    case 'any':
      return alternatives(result, speech)
  }
}

type Group = Extract<ConditionResult, { members: unknown }>

const decidingMembers = ({ members, outcome }: Group): readonly ConditionResult[] =>
  members.filter((member) => member.outcome === outcome)

/** Of what is met, the members that meet it; else every way in which it could be met. */
function alternatives(group: Group, speech: Speech): readonly (readonly Line[])[] {
  const members = decidingMembers(group)
  const ways = members.map((member) => groupsOf(member, speech))
  if (group.outcome === 'satisfied' || ways.length < 2) return ways.flat()
  const heading = line(speech.say(group.outcome === 'violated' ? 'anyMissed' : 'anyMet'))
  return [block(heading, withoutRepeats(ways.map((way) => wayLines(way, group.outcome, speech))))]
}

/** One way of several: a single condition by itself, more of them under a heading. */
function wayLines(
  way: readonly (readonly Line[])[],
  outcome: Outcome,
  { say }: Speech,
): readonly Line[] {
  if (way.length < 2) return way.flat()
  const heading = line(say(outcome === 'violated' ? 'wayMissed' : 'allOf'), 'plain', '·')
  return block(heading, withoutRepeats(way))
}

function definedLines(
  result: Extract<ConditionResult, { kind: 'defined' }>,
  speech: Speech,
): readonly Line[] {
  const { say, pick } = speech
  const title = say('byDefinition', { title: pick(result.title), source: pick(result.source) })
  const members = withoutRepeats(groupsOf(result.member, speech))
  return block(line(title), [...wordsAt(result.words, result.citation, speech), ...members])
}
