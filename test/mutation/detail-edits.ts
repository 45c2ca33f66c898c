import type { HeldDocument } from '../../src/document/citation'
import type { RuleFormat } from '../../src/rulebook/rule-format'
import { entitlements, ruleClasses } from '../../src/rulebook/rule-kinds'
import { type Edit, type MutationKind, type Path, removed } from './edit'
import { type LeafContext, wordsEdits } from './leaf-edits'
import { nextTo, otherNumbers } from './numbers'

const changed = (kind: MutationKind, path: Path, from: unknown, to: unknown): Edit => ({
  kind,
  path,
  change: to === removed ? 'dropped' : `${JSON.stringify(from)} → ${JSON.stringify(to)}`,
  to,
})

const droppedEach = (
  kind: MutationKind,
  list: readonly unknown[] = [],
  path: Path,
): readonly Edit[] => list.map((_, index) => changed(kind, [...path, index], undefined, removed))

/** Every edit of what a rule says besides its conditions and its amount. */
export function detailEdits(
  format: RuleFormat,
  document: HeldDocument,
  context: LeafContext,
): readonly Edit[] {
  return [
    ...headEdits(format, context),
    ...onceAndQuotaEdits(format, context),
    ...nameEdits(format),
    ...citationEdits(format, document),
    ...interpretationEdits(format, context),
    ...droppedEach('pointer', format.pointsTo, ['pointsTo']),
    ...droppedEach('waiver', format.waived, ['waived']),
  ]
}

function headEdits(
  { class: own, entitlement, subject, pilot }: RuleFormat,
  { library, words }: LeafContext,
): readonly Edit[] {
  const subjects = library.vocabulary.map((type) => type.subject)
  return [
    ...nextTo(ruleClasses, own).map((to) => changed('class', ['class'], own, to)),
    ...nextTo(entitlements, entitlement.level).map((to) =>
      changed('entitlement', ['entitlement', 'level'], entitlement.level, to),
    ),
    ...wordsEdits(entitlement.words, ['entitlement', 'words'], words),
    ...nextTo(subjects, subject).map((to) => changed('subject', ['subject'], subject, to)),
    ...(pilot === undefined ? [] : [changed('pilot', ['pilot'], pilot, removed)]),
    ...wordsEdits(pilot?.words, ['pilot', 'words'], words),
  ]
}

function onceAndQuotaEdits(
  { once, quota }: RuleFormat,
  { library, words }: LeafContext,
): readonly Edit[] {
  const subjects = library.vocabulary.map((type) => type.subject)
  const ofOnce =
    once === undefined
      ? []
      : [
          changed('once', ['once'], once, removed),
          ...nextTo(subjects, once.per).map((to) => changed('once', ['once', 'per'], once.per, to)),
          ...wordsEdits(once.words, ['once', 'words'], words),
        ]
  if (quota === undefined) return ofOnce
  const { number, per, approximate } = quota
  const numbers = otherNumbers(number, true)
  return [
    ...ofOnce,
    changed('quota', ['quota'], quota, removed),
    ...numbers.map((to) => changed('quota', ['quota', 'number'], number, to)),
    changed('quota', ['quota', 'per'], per, per === 'year' ? 'once' : 'year'),
    changed('quota', ['quota', 'approximate'], approximate, !approximate),
    ...wordsEdits(quota.words, ['quota', 'words'], words),
  ]
}

function nameEdits({ fund, departments, schedule }: RuleFormat): readonly Edit[] {
  const { lead, with: others = [] } = departments ?? {}
  const path = ['departments', 'lead']
  return [
    ...droppedEach('fund', fund, ['fund']),
    ...(schedule === undefined ? [] : [changed('schedule', ['schedule'], schedule, removed)]),
    ...(departments === undefined
      ? []
      : [changed('departments', ['departments'], departments, removed)]),
    ...(lead === undefined ? [] : [changed('departments', path, lead, removed)]),
    ...others.slice(0, 1).map((to) => changed('departments', path, lead, to)),
    ...droppedEach('departments', others, ['departments', 'with']),
  ]
}

/** A citation dropped, moved to the provision beside it; its quote cut at either end, one character changed. */
function citationEdits({ citations }: RuleFormat, document: HeldDocument): readonly Edit[] {
  const provisions = document.provisions.map(({ id }) => id)
  return citations.flatMap(({ provision, quote }, index): readonly Edit[] => {
    const path = ['citations', index]
    const cut = [...quote]
    const middle = Math.floor(cut.length / 2)
    const altered = cut.map((one, at) => (at === middle ? (one === '一' ? '二' : '一') : one))
    const quotes = [
      ['first character cut', cut.slice(1)],
      ['last character cut', cut.slice(0, -1)],
      ['a character changed', altered],
    ] as const
    return [
      ...(citations.length > 1 ? [changed('citation', path, undefined, removed)] : []),
      ...nextTo(provisions, provision).map((to) =>
        changed('citation', [...path, 'provision'], provision, to),
      ),
      ...quotes.map(
        ([change, text]): Edit => ({
          kind: 'citation',
          path: [...path, 'quote'],
          change,
          to: text.join(''),
        }),
      ),
    ]
  })
}

/** Another default, a reading left out, other words, of every interpretation that a file declares. */
export function interpretationEdits(
  { interpretations = [] }: Pick<RuleFormat, 'interpretations'>,
  { words }: LeafContext,
): readonly Edit[] {
  return interpretations.flatMap((one, index): readonly Edit[] => {
    const path = ['interpretations', index]
    const names = Object.keys(one.options)
    const others = names.filter((name) => name !== one.default)
    const spare = names.length > 2 ? others : []
    return [
      ...others.map((to) => changed('interpretation', [...path, 'default'], one.default, to)),
      ...spare.map((name) => changed('interpretation', [...path, 'options', name], name, removed)),
      ...wordsEdits(one.words, [...path, 'words'], words),
    ]
  })
}
