import { judge } from '../condition/judged'
import { leafResult } from '../evaluation/condition-result'
import { decidingLeaves } from '../evaluation/deciding'
import type { LeafResult } from '../evaluation/finding'
import type { Plan } from '../evaluation/plan'
import { operandState } from '../fact/view'
import type { Leaf } from '../rulebook/rulebook'

/** The conditions on which it rests whether each instalment of a rule is due. */
export function instalmentLeaves({ setting, tries }: Plan): readonly (readonly LeafResult[])[] {
  const [chosen] = tries
  if (chosen === undefined) return []
  const { one, view } = chosen
  const sidesOf = ({ fact, operand, type }: Leaf) => ({
    left: view(fact),
    right: operandState(operand, type, view, setting.rulebook),
  })
  return one.rule.instalments.map(({ when }) =>
    when === null
      ? []
      : decidingLeaves(judge(when, sidesOf, setting.settings.asOf)).map(leafResult),
  )
}
