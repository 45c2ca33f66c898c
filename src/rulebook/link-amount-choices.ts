import { interpretationOfFact } from './built-in-facts'
import { entriesByName } from './entries'
import type { Formula } from './formula'
import {
  type AmountScope,
  type FormatOf,
  type Linked,
  linked,
  mayHaveWords,
} from './link-amount-scope'
import { linkCondition } from './link-condition'
import { factInScope, rootAt } from './link-scope'
import { nameOf, sameUnit, type Unit } from './unit'

/** An amount that depends on a condition: a floor before the rate, a higher cap, a bonus. */
export function linkWhen(
  format: FormatOf<'when'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const position = rootAt(`${path}.when`)
  const condition = linkCondition(format.when, position, scope)
  const give = scope.link(format.give, `${path}.give`)
  const other = format.else === undefined ? null : scope.link(format.else, `${path}.else`)
  const words = mayHaveWords(format.words, path, scope)
  const lacksOther = format.else !== undefined && other === null
  if (condition === null || give === null || lacksOther) return null
  if (other !== null) checkSame(give.unit, other.unit, `${path}.else`, scope)
  const formula: Formula<'when'> = {
    kind: 'when',
    condition,
    give: give.formula,
    else: other?.formula ?? null,
    words,
  }
  return linked(formula, give.unit)
}

/** A scale that the option of a fact selects, such as the class of a drug. */
export function linkChoose(
  format: FormatOf<'choose'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const options = optionsOf(format.choose, `${path}.choose`, scope)
  const words = mayHaveWords(format.words, path, scope)
  const given = entriesByName(format.from).map(
    ([option, one]) => [option, scope.link(one, `${path}.from.${option}`)] as const,
  )
  const otherwise =
    format.otherwise === undefined ? null : scope.link(format.otherwise, `${path}.otherwise`)
  if (options === null) return null
  checkOptions(options, format, path, scope)
  const from = given.flatMap(([option, one]) => (one === null ? [] : [[option, one] as const]))
  const [first] = from
  const lacks = format.otherwise !== undefined && otherwise === null
  if (first === undefined || from.length !== given.length || lacks) return null
  const [, { unit }] = first
  for (const [option, one] of from) checkSame(unit, one.unit, `${path}.from.${option}`, scope)
  if (otherwise !== null) checkSame(unit, otherwise.unit, `${path}.otherwise`, scope)
  const formula: Formula<'choose'> = {
    kind: 'choose',
    fact: format.choose,
    from: Object.fromEntries(from.map(([option, one]) => [option, one.formula])),
    otherwise: otherwise?.formula ?? null,
    words,
  }
  return linked(formula, unit)
}

function optionsOf(id: string, path: string, scope: AmountScope): readonly string[] | null {
  const fact = factInScope(id, path, scope)
  if (fact === undefined) return null
  if (fact.type !== 'choice') {
    const expected = { zh: '单选的事实', en: 'a fact of type choice' }
    scope.report('wrong_type', path, expected, fact.type)
    return null
  }
  const interpretation = interpretationOfFact(id)
  if (interpretation !== undefined) scope.usedInterpretations.add(interpretation)
  return Object.keys(fact.options ?? {})
}

/** Every option has its formula, or there is one for the others. */
function checkOptions(
  options: readonly string[],
  { from, otherwise }: FormatOf<'choose'>,
  path: string,
  { report }: AmountScope,
): void {
  for (const option of Object.keys(from).filter((one) => !options.includes(one))) {
    report('wrong_value', `${path}.from.${option}`, options.join(', '), option)
  }
  const left = options.filter((one) => !Object.hasOwn(from, one))
  if (otherwise === undefined && left.length > 0) {
    const expected = {
      zh: `每个选项的算法，或 otherwise；还缺：${left.join('、')}`,
      en: `a formula for every option, or \`otherwise\`; lacking: ${left.join(', ')}`,
    }
    report('missing_key', `${path}.from`, expected, undefined)
  }
}

function checkSame(wanted: Unit, found: Unit, path: string, { report }: AmountScope): void {
  if (sameUnit(wanted, found)) return
  const name = nameOf(wanted)
  const expected = { zh: `与其余同一单位：${name}`, en: `the unit of the others: ${name}` }
  report('wrong_type', path, expected, nameOf(found))
}
