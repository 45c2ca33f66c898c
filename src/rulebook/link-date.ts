import { readPlainDate } from '../calendar/plain-date'
import { pathTo } from '../issue/path'
import type { DateFormat } from './definition-format'
import { datesOf } from './definition-parts'
import { factInScope, type Library, type Scope } from './link-scope'
import type { Interpretation, Register } from './rulebook'

/** Checks what a derived date rests on: dated facts, registers of rest days, every reading once. */
export function linkDate(format: DateFormat, path: string, id: string, scope: Scope): void {
  if ('fact' in format) checkFact(format.fact, `${path}.fact`, id, scope)
  else if ('yearsAfter' in format) linkDate(format.yearsAfter, `${path}.yearsAfter`, id, scope)
  else if ('monthsAfter' in format) linkDate(format.monthsAfter, `${path}.monthsAfter`, id, scope)
  else if ('nextWorkingDay' in format) {
    checkRestDays(format.register, `${path}.register`, scope)
    linkDate(format.nextWorkingDay, `${path}.nextWorkingDay`, id, scope)
  } else {
    checkReadings(format, path, scope)
    for (const [option, value] of Object.entries(format.options)) {
      linkDate(value, pathTo(`${path}.options`, option), id, scope)
    }
  }
}

function checkFact(id: string, path: string, owner: string, scope: Scope): void {
  const fact = factInScope(id, path, scope)
  if (fact !== undefined && fact.type !== 'date') {
    const expected = { zh: '日期类型的事实', en: 'a fact of type date' }
    scope.report('wrong_type', path, expected, `${id} (${fact.type})`)
  }
  const cycle = cycleTo(owner, id, [owner], scope.library)
  if (cycle !== undefined) {
    const expected = { zh: '不引用自身的定义', en: 'a definition that does not rest on itself' }
    scope.report('cyclic_definition', path, expected, { excerpt: cycle.join(' → ') })
  }
}

/** The way back to a definition through the derived dates that a fact rests on. */
function cycleTo(
  owner: string,
  id: string,
  trail: readonly string[],
  library: Library,
): readonly string[] | undefined {
  if (id === owner) return [...trail, id]
  const definition = library.definitions.get(id)
  // a cycle that does not come back here is the fault of the definitions in it
  if (definition?.type !== 'date' || trail.includes(id)) return undefined
  return datesOf(definition)
    .facts.map((fact) => cycleTo(owner, fact, [...trail, id], library))
    .find((cycle) => cycle !== undefined)
}

function checkReadings(
  { interpretation, options }: Extract<DateFormat, { interpretation: string }>,
  path: string,
  scope: Scope,
): void {
  const fact = factInScope(`interpretation.${interpretation}`, `${path}.interpretation`, scope)
  if (fact === undefined) return
  scope.usedInterpretations.add(interpretation)
  const held = scope.library.interpretations.get(interpretation)
  const names = optionNames(held)
  for (const name of names.filter((one) => !Object.hasOwn(options, one))) {
    const expected = { zh: '这一读法下的日期', en: 'the date under this reading' }
    scope.report('missing_key', pathTo(`${path}.options`, name), expected, undefined)
  }
  for (const name of Object.keys(options).filter((one) => !names.includes(one))) {
    const expected = {
      zh: `已声明的读法：${names.join('、')}`,
      en: `a declared reading: ${names.join(', ')}`,
    }
    scope.report('unknown_key', pathTo(`${path}.options`, name), expected, name)
  }
}

const optionNames = (interpretation: Interpretation | undefined): readonly string[] =>
  (interpretation?.options ?? []).map((option) => option.id)

function checkRestDays(id: string, path: string, { library, report }: Scope): void {
  const register = library.registers.get(id)
  if (register === undefined) {
    report('unknown_register', path, [...library.registers.keys()].join(', '), id)
  } else if (!isOfRestDays(register)) {
    const expected = {
      zh: '以 date 与 kind（holiday 或 workday）两列开头的名录',
      en: 'a register that begins with the columns date and kind (holiday or workday)',
    }
    report('wrong_type', path, expected, id)
  }
}

const isOfRestDays = ({ columns, rows }: Register): boolean =>
  columns[0] === 'date' &&
  columns[1] === 'kind' &&
  rows.every(([date, kind]) => isRestDay(date, kind))

const isRestDay = (date: unknown, kind = ''): boolean =>
  ['holiday', 'workday'].includes(kind) && readPlainDate(date).kind === 'accepted'
