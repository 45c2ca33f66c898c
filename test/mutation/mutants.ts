import type { DateFormat, DefinitionFormat } from '../../src/rulebook/definition-format'
import { definitionFormat } from '../../src/rulebook/definition-format'
import { interpretationOf } from '../../src/rulebook/link-interpretation'
import type { Library } from '../../src/rulebook/link-scope'
import { type RuleFormat, ruleFormat } from '../../src/rulebook/rule-format'
import type { Register } from '../../src/rulebook/rulebook'
import type { YamlFile } from '../../src/rulebook/yaml'
import { documentOf, type Ground } from '../rules/ground'
import { amountEdits } from './amount-edits'
import { conditionEdits } from './condition-edits'
import { detailEdits } from './detail-edits'
import { type Edit, edited, type MutationKind, type Path, pathText } from './edit'
import type { LeafContext } from './leaf-edits'

/** One rule or one thing that it rests on, with one small change. */
export interface Mutant {
  readonly kind: MutationKind
  readonly file: string
  readonly line: number | undefined
  /** The mutation within its file, as `equivalent.yaml` names it: `all[1].value: 1 → 2`. */
  readonly mutation: string
  /** The rule and the library that come of it; null where the format already refuses it. */
  readonly made: () => { readonly format: RuleFormat; readonly library: Library } | null
}

/** Every mutant of a rule's own file. */
export function ruleMutants(yaml: YamlFile<RuleFormat>, ground: Ground): readonly Mutant[] {
  const { content, file } = yaml
  const context = { library: ground.library, words: allWords(content) }
  const edits = [
    ...conditionEdits(content.conditions, ['conditions'], context),
    ...amountEdits(content, context),
    ...detailEdits(content, documentOf(content.id, ground), context),
  ]
  return edits.map((edit) => ({
    ...nameOf(edit, yaml),
    file,
    made: () => {
      const format = ruleFormat.safeParse(edited(content, edit.path, edit.to))
      return format.success
        ? { format: format.data, library: libraryWith(format.data, ground.library) }
        : null
    },
  }))
}

function nameOf({ kind, path, change }: Edit, { lineOf }: YamlFile<unknown>) {
  return { kind, line: lineOf(pathText(path)), mutation: `${pathText(path)}: ${change}` }
}

/** All words of a rule, wherever they stand in its file. */
function allWords(content: unknown): readonly string[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'words' && typeof value === 'string' ? [value] : allWords(value),
  )
}

/** The library with the interpretations as this rule declares them. */
function libraryWith({ interpretations = [] }: RuleFormat, library: Library): Library {
  const own = interpretations.map(
    (one) => [one.id, interpretationOf(one, '', () => undefined)] as const,
  )
  return { ...library, interpretations: new Map([...library.interpretations, ...own]) }
}

/** The rows of a long register that are left out by turns: both ends and five between. */
const between = [1, 2, 3, 4, 5].map((part) => part / 6)

/** Mutants of the lists of places that a rule names, each with one row less. */
export function registerMutants(
  { content }: YamlFile<RuleFormat>,
  { library }: Ground,
): readonly Mutant[] {
  const named = [...library.registers.values()].filter(({ id }) =>
    JSON.stringify(content.conditions).includes(`"register":"${id}","column"`),
  )
  return named.flatMap((register) => {
    const last = register.rows.length - 1
    const rows = [0, ...between.map((part) => Math.round(last * part)), last]
    return [...new Set(rows)].map((row) => ({
      kind: 'list member',
      file: `seeds/registers/${register.id}.csv`,
      line: row + 2,
      mutation: `${register.id}: without ${register.rows[row]?.join(' ')}, for ${content.id}`,
      made: () => ({ format: content, library: withoutRow(register, row, library) }),
    }))
  })
}

function withoutRow(register: Register, row: number, library: Library): Library {
  const rows = register.rows.filter((_, index) => index !== row)
  return {
    ...library,
    registers: new Map([...library.registers, [register.id, { ...register, rows }]]),
  }
}

/** Mutants of a definition, each as it looks in one rule that rests on it. */
export function definitionMutants(
  yaml: YamlFile<DefinitionFormat>,
  { content: rule }: YamlFile<RuleFormat>,
  { library }: Ground,
): readonly Mutant[] {
  const { content, file } = yaml
  if (!JSON.stringify(rule.conditions).includes(`"${content.id}"`)) return []
  const context: LeafContext = { library, words: [] }
  const edits =
    content.type === 'boolean'
      ? conditionEdits(content.conditions, ['conditions'], context)
      : dateEdits(content.value, ['value'], context)
  return edits
    .filter(({ kind }) => kind !== 'basis')
    .map((edit) => ({
      ...nameOf(edit, yaml),
      mutation: `${nameOf(edit, yaml).mutation}, for ${rule.id}`,
      file,
      made: () => {
        const read = definitionFormat.safeParse(edited(content, edit.path, edit.to))
        if (!read.success) return null
        const definitions = new Map([...library.definitions, [content.id, read.data]])
        return { format: rule, library: { ...library, definitions } }
      },
    }))
}

function dateEdits(format: DateFormat, path: Path, context: LeafContext): readonly Edit[] {
  const kind = 'period'
  const counts = (key: 'years' | 'months', count: number): readonly Edit[] =>
    [count + 1, count - 1].map((to) => ({
      kind,
      path: [...path, key],
      change: `${count} → ${to}`,
      to,
    }))
  if ('fact' in format) return []
  if ('yearsAfter' in format) {
    const base: Edit = { kind, path, change: 'without the years', to: format.yearsAfter }
    const inner = dateEdits(format.yearsAfter, [...path, 'yearsAfter'], context)
    return [...counts('years', format.years), base, ...inner]
  }
  if ('monthsAfter' in format) {
    const base: Edit = { kind, path, change: 'without the months', to: format.monthsAfter }
    const inner = dateEdits(format.monthsAfter, [...path, 'monthsAfter'], context)
    return [...counts('months', format.months), base, ...inner]
  }
  if ('nextWorkingDay' in format) {
    const unmoved: Edit = { kind, path, change: 'not moved', to: format.nextWorkingDay }
    return [unmoved, ...dateEdits(format.nextWorkingDay, [...path, 'nextWorkingDay'], context)]
  }
  return Object.entries(format.options).flatMap(([option, date]) =>
    dateEdits(date, [...path, 'options', option], context),
  )
}
