import type { ClaimReason, JudgedClaim } from '../audit/audited-claim'
import type { Finding } from '../evaluation/finding'
import { decidingLines } from '../explanation/condition-lines'
import { leafLines } from '../explanation/leaf-lines'
import { block, deeper, type Line, line, type Tone, withoutRepeats } from '../explanation/page'
import { readingLines } from '../explanation/reading-lines'
import { listed } from '../explanation/speech'
import { looks } from './page-groups'
import { lackWords } from './page-names'
import type { PageSetting } from './page-setting'
import { ruleTitle } from './page-words'
import { besideWords, lacksIn, reasonWords, relationTitle } from './reason-words'

export const tones = {
  bad: 'bad',
  unsure: 'waiting',
  broken: 'bad',
  good: 'good',
} as const satisfies Record<string, Tone>

/** A reason in lines: what it says; below it what is missed and by how much, and what would settle it. */
export function reasonLines(
  reason: ClaimReason,
  { finding }: Pick<JudgedClaim, 'finding'>,
  setting: PageSetting,
): readonly Line[] {
  const { say } = setting
  const { claims = [], candidates = [] } = reason
  const titles = candidates.map((id) => ruleTitle(id, setting) ?? id)
  const relation = relationTitle(reason, setting)
  return [
    line(reasonWords(reason, setting), tones[looks[reason.verdict].tone]),
    ...deeper([
      ...conditionLines(reason, finding, setting),
      ...lacksOf(reason, setting),
      ...readingsOf(reason, finding, setting),
      ...namedLines(besideWords(reason, setting), claims, setting),
      ...namedLines(say('relation'), relation === null ? [] : [relation], setting),
      ...namedLines(say('candidates'), titles, setting),
    ]),
  ]
}

/** Names in one line; nothing where there are none. */
const namedLines = (
  label: string,
  names: readonly string[],
  { speech }: PageSetting,
): readonly Line[] =>
  names.length === 0
    ? []
    : [line(speech.say('labelled', { label, text: listed([...new Set(names)], speech) }))]

/** The conditions that decide, each with what is required, what is stated, and the gap. */
export function conditionLines(
  { deciding = [] }: ClaimReason,
  finding: Finding | null,
  { speech }: PageSetting,
): readonly Line[] {
  // nothing is known of a subject that is not stated, so its conditions say nothing more
  if (finding?.subject.id === null && finding.conditions?.outcome === 'unknown') return []
  // the tree says of which of them one would be enough; an instalment has conditions of its own
  if (finding !== null && finding.conditions !== null && deciding === finding.deciding) {
    return decidingLines(finding.conditions, speech)
  }
  return withoutRepeats(deciding.map((leaf) => leafLines(leaf, speech)))
}

/** What would have to be stated, and which evidence usually proves it. */
const lacksOf = (reason: ClaimReason, setting: PageSetting): readonly Line[] =>
  lacksIn(reason).flatMap(({ label, names }) => {
    const lines = names.map((name) => line(lackWords(name, setting), 'plain', '·'))
    return block(line(setting.say(label), 'label'), lines)
  })

/** The readings that nobody has settled, and what the answer would be under each. */
function readingsOf(
  { readings = [] }: ClaimReason,
  finding: Finding | null,
  { speech, say }: PageSetting,
): readonly Line[] {
  if (finding === null) return []
  const lines = readingLines({ ...finding, sensitiveTo: readings }, speech)
  return block(line(say('readingsDiffer'), 'label'), lines)
}
