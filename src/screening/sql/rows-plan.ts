import type { Checked } from '../../issue/issue'
import type { Rulebook } from '../../rulebook/rulebook'
import { rowsDialect, unreadDialect } from './dialect'
import { mostOptions, NeedsTexts } from './marks'
import { planSql, type RulebookPlan, type SqlOptions } from './to-sql'

/**
 * Rules as SQL in parts, for rows of which several may have the same id; places and options stand in
 * them as numbers where they can.
 */
export function planOfRows(rulebook: Rulebook, options: SqlOptions): Checked<RulebookPlan> {
  try {
    return planSql(rulebook, options, form, hasBits(rulebook) ? rowsDialect : unreadDialect)
  } catch (error) {
    if (!(error instanceof NeedsTexts)) throw error
    return planSql(rulebook, options, form, unreadDialect)
  }
}

// who cannot be answered has no row there
const form = { byGivenId: true, withoutRejected: false }

const hasBits = ({ vocabulary }: Rulebook): boolean =>
  vocabulary.every(({ facts }) =>
    facts.every(({ options = {} }) => Object.keys(options).length <= mostOptions),
  )
