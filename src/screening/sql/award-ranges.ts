import { enterprise } from '../../profile/vocabulary'
import type { Counting, Formula } from '../../rulebook/formula'
import { type Figure, figureOf, scaled, widest } from './figure'
import type { Formulas } from './formulas'
import { lower, type Range, remaining } from './range'
import { dateLiteral, quoted, textLiteral } from './words'

export function withinTotalRange(formula: Formula<'atMostInTotal'>, formulas: Formulas): Range {
  const { dialect } = formulas.ground
  const inner = formulas.rangeOf(formula.of, formulas)
  const cap = figureOf(formula.cap, dialect)
  const left = remaining({ low: cap, high: cap }, takenBefore(formula.counting, formulas), dialect)
  return lower(inner, left, dialect)
}

export function lessAwardedRange(formula: Formula<'lessAwarded'>, formulas: Formulas): Range {
  const inner = formulas.rangeOf(formula.of, formulas)
  return remaining(inner, takenBefore(formula.counting, formulas), formulas.ground.dialect)
}

// a million awards of one enterprise add this many digits to the largest
const moreDigits = 6

/** What was awarded before, as far as it counts; anything where it is not stated. */
function takenBefore(counting: Counting, { ground, rule }: Formulas): Range {
  const { dialect, asOf } = ground
  ground.needs.awards = true
  const room = dialect.rooms.money
  const own = counting.per === 'enterprise' || rule.subject === enterprise
  const rules = counting.rules.map(textLiteral).join(', ')
  const since =
    counting.within === 'year' ? [`award.date >= ${dateLiteral(`${asOf.slice(0, 4)}-01-01`)}`] : []
  const where = [
    'award.enterprise = facts.enterprise',
    `award.rule IN (${rules})`,
    `award.date <= ${dateLiteral(asOf)}`,
    ...since,
  ].join(' AND ')
  const total = (filter: string): string =>
    `COALESCE((SELECT SUM(award.amount) FROM award WHERE ${where}${filter}), 0)`
  const column = (sql: string): string => {
    const { derived } = ground.needs
    const known = [...derived].find(([, one]) => one.sql === sql)?.[0]
    const name = known ?? `awarded ${derived.size + 1}`
    derived.set(name, { sql, note: null })
    return quoted(name)
  }
  const figure = (sql: string, nullable: boolean): Figure => ({
    sql: column(scaled(sql, room.scale, dialect)),
    constant: null,
    digits: room.digits + moreDigits,
    scale: room.scale,
    width: widest,
    nullable,
  })
  // an award of which it is not stated for which subject it was may or may not count
  const sure = own ? '' : ' AND award.subject = facts.subject'
  const possible = own ? '' : ' AND (award.subject = facts.subject) IS NOT FALSE'
  const isStated =
    'facts.awards_absent IS TRUE OR EXISTS (SELECT 1 FROM award WHERE award.enterprise = facts.enterprise)'
  return {
    low: figure(total(sure), false),
    high: figure(`CASE WHEN ${isStated} THEN ${total(possible)} END`, true),
  }
}
