import type { Bilingual } from '../issue/issue'
import { unitTitles } from '../profile/unit'
import type { Fact } from '../profile/vocabulary'
import { checkBoundInWords } from './bounds'
import { interpretationOfFact } from './built-in-facts'
import { type LeafFormat, operatorSignatures } from './condition-format'
import type { DefinitionFormat } from './definition-format'
import { interpretationsOf, periodsOf } from './definition-parts'
import { linkOperand } from './link-operand'
import { factInScope, type Position, type Scope } from './link-scope'
import { linkWords } from './link-words'
import { type Counted, checkNumberInWords } from './numbers'
import type { Leaf, Operand, Words } from './rulebook'

/** Links one comparison; `null` where it cannot be one. */
export function linkLeaf(
  format: LeafFormat,
  definition: DefinitionFormat | undefined,
  position: Position,
  scope: Scope,
): Leaf | null {
  const fact = factInScope(format.fact, `${position.path}.fact`, scope)
  if (fact === undefined) return null
  noteInterpretations([fact.id], scope)
  if (!takesOperator(format, fact, position, scope)) return null
  const operand = linkOperand(format, fact, position.path, scope)
  noteInterpretations(factsOfOperand(operand), scope)
  const right = operand.kind === 'fact' ? scope.library.definitions.get(operand.fact) : undefined
  for (const used of [definition, right]) {
    noteInterpretations(interpretationsOf(used, scope.library.definitions), scope)
  }
  checkNumbers(format, fact, operand, right, position, scope)
  const words = wordsOf(format, position, scope)
  const basis = basisOf(format, fact, position)
  return {
    kind: 'leaf',
    fact: fact.id,
    type: fact.type,
    operator: format.operator,
    operand,
    words,
    basis,
  }
}

function factsOfOperand(operand: Operand): readonly string[] {
  if (operand.kind === 'fact') return [operand.fact]
  if (operand.kind !== 'lookup') return []
  return operand.where.flatMap(({ value }) => (typeof value === 'string' ? [] : [value.fact]))
}

function noteInterpretations(facts: readonly string[], scope: Scope): void {
  for (const fact of facts) {
    const interpretation = interpretationOfFact(fact)
    if (interpretation !== undefined) scope.usedInterpretations.add(interpretation)
  }
}

function takesOperator(format: LeafFormat, fact: Fact, position: Position, scope: Scope): boolean {
  const types: readonly string[] = operatorSignatures[format.operator].types
  const takes = types.includes(fact.type)
  if (!takes) {
    const expected = {
      zh: `${types.join('、')} 类型的事实`,
      en: `a fact of type ${types.join(', ')}`,
    }
    const found = `${format.operator} on ${fact.type}`
    scope.report('wrong_operator', `${position.path}.operator`, expected, { excerpt: found })
  }
  if (fact.type === 'date' && position.underNot) {
    const expected = {
      zh: '不在“非”之下：尚未发生的事件，其否定没有定论',
      en: 'no event under `not`: the negation of what may still happen is not settled',
    }
    scope.report('event_under_not', position.path, expected, fact.id)
  }
  return takes
}

const countedOfUnit: Readonly<Record<string, Counted>> = {
  [unitTitles.usd.zh]: 'foreign-money',
  [unitTitles.year.zh]: 'years',
  [unitTitles.month.zh]: 'months',
}

/** How the words write a number of this fact; `undefined` where it has none. */
function countedOf({ type, unit }: Fact): Counted | undefined {
  if (type === 'money') return 'yuan'
  if (type !== 'count' && type !== 'decimal') return undefined
  return countedOfUnit[unit?.zh ?? ''] ?? 'number'
}

function checkNumbers(
  format: LeafFormat,
  fact: Fact,
  operand: Operand,
  right: DefinitionFormat | undefined,
  position: Position,
  scope: Scope,
): void {
  const path = `${position.path}.value`
  const { operator, words } = format
  const counted = countedOf(fact)
  if (counted !== undefined && operand.kind === 'value' && typeof operand.value === 'string') {
    checkNumberInWords(operand.value, counted, words, path, scope)
    const leeway = { turned: position.underNot, read: position.underReading }
    const bound = { operator, number: operand.value, counted, words: words ?? '' }
    checkBoundInWords(bound, leeway, `${position.path}.operator`, scope)
  }
  for (const period of right?.type === 'date' ? periodsOf(right.value) : []) {
    checkNumberInWords(period.count, period.counted, words, path, scope)
  }
}

/** The words of a comparison, which are due unless something else than words is its basis. */
export function wordsOf(format: LeafFormat, position: Position, scope: Scope): Words | null {
  if (format.words !== undefined) return linkWords(format.words, `${position.path}.words`, scope)
  const free =
    isJurisdiction(format, scope) ||
    interpretationOfFact(format.fact) !== undefined ||
    position.definitions.length > 0
  if (!free) {
    const expected = format.basis === undefined ? someWords : wordsOrOwnArea(scope)
    scope.report('words_missing', position.path, expected, undefined)
  }
  return null
}

const someWords = { zh: '所依据的原文', en: 'the words that it rests on' }

function wordsOrOwnArea({ jurisdiction }: Scope): Bilingual {
  const area = jurisdiction ?? '-'
  return {
    zh: `所依据的原文；basis: jurisdiction 只用于 within '${area}'`,
    en: `the words that it rests on; basis: jurisdiction is for within '${area}' only`,
  }
}

/** Only that a place lies where the document applies can go without words. */
function isJurisdiction({ basis, operator, value }: LeafFormat, { jurisdiction }: Scope): boolean {
  const areas = [value].flat()
  const isOwn = areas.length === 1 && areas[0] === jurisdiction
  return basis === 'jurisdiction' && operator === 'within' && isOwn
}

function basisOf(format: LeafFormat, fact: Fact, position: Position): Leaf['basis'] {
  if (position.definitions.length > 0) return 'definition'
  if (fact.subject === 'interpretation') return 'interpretation'
  return format.basis ?? 'words'
}
