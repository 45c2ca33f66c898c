import type { ConditionFormat } from '../../src/rulebook/condition-format'
import type { Edit, Path } from './edit'
import { type LeafContext, leafEdits } from './leaf-edits'

/** Every edit of a condition tree, from the top. */
export function conditionEdits(
  condition: ConditionFormat,
  path: Path,
  context: LeafContext,
): readonly Edit[] {
  const negated: Edit = { kind: 'negation', path, change: 'not', to: { not: condition } }
  if ('all' in condition) {
    return [negated, ...groupEdits('all', condition.all, path, context)]
  }
  if ('any' in condition) {
    return [negated, ...groupEdits('any', condition.any, path, context)]
  }
  if ('not' in condition) {
    const plain: Edit = { kind: 'negation', path, change: 'not dropped', to: condition.not }
    return [plain, ...conditionEdits(condition.not, [...path, 'not'], context)]
  }
  return [negated, ...leafEdits(condition, path, context)]
}

const contrary = { all: 'any', any: 'all' } as const

function groupEdits(
  kind: 'all' | 'any',
  members: readonly ConditionFormat[],
  path: Path,
  context: LeafContext,
): readonly Edit[] {
  const inner = members.flatMap((member, index) =>
    conditionEdits(member, [...path, kind, index], context),
  )
  if (members.length < 2) return inner
  const other = contrary[kind]
  const swapped: Edit = {
    kind: 'group',
    path,
    change: `${kind} → ${other}`,
    to: { [other]: members },
  }
  const dropped = members.map(
    (_, index): Edit => ({
      kind: 'member dropped',
      path: [...path, kind],
      change: `without [${index}]`,
      to: members.filter((_, at) => at !== index),
    }),
  )
  return [swapped, ...dropped, ...inner]
}
