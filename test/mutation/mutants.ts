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
import { detailEdits, interpretationEdits } from './detail-edits'
import { type Edit, edited, type MutationKind, type Path, pathText } from './edit'
import type { LeafContext } from './leaf-edits'

/** One rule or one thing that rules rest on, with one small change. */
export interface Mutant {
  readonly kind: MutationKind
  readonly file: string
  readonly line: number | undefined
  /** The mutation within its file, as `equivalent.yaml` names it: `all[1].value: 1 → 2`. */
  readonly mutation: string
  /** The rules in which it could be noticed. */
  readonly rules: readonly string[]
  /** What a rule and the library become; null where a format already refuses it. */
  readonly madeFor: (rule: RuleFormat) => Made | null
}

interface Made {
  readonly format: RuleFormat
  readonly library: Library
}

/** Every mutant of a rulebook: of its rules, its definitions and the lists of places. */
export function mutantsOf(ground: Ground): readonly Mutant[] {
  return [
    ...[...ground.rules.values()].flatMap((yaml) => ruleMutants(yaml, ground)),
    ...ground.definitions.flatMap((yaml) => definitionMutants(yaml, ground)),
    ...[...ground.library.registers.values()].flatMap((one) => registerMutants(one, ground)),
  ]
}

function ruleMutants(yaml: YamlFile<RuleFormat>, ground: Ground): readonly Mutant[] {
  const { content, file } = yaml
  const context = { library: ground.library, words: allWords(content) }
  const edits = [
    ...conditionEdits(content.conditions, ['conditions'], context),
    ...amountEdits(content, context),
    ...detailEdits(content, documentOf(content.id, ground), context),
  ]
  return edits.map((edit) => ({
    ...namesOf(edit, yaml),
    file,
    rules: [content.id],
    madeFor: () => {
      const format = ruleFormat.safeParse(edited(content, edit.path, edit.to))
      return format.success
        ? { format: format.data, library: withReadingsOf(format.data, ground.library) }
        : null
    },
  }))
}

function namesOf({ kind, path, change }: Edit, { lineOf }: YamlFile<unknown>) {
  return { kind, line: lineOf(pathText(path)), mutation: `${pathText(path)}: ${change}` }
}

/** All words of a rule, wherever they stand in its file. */
function allWords(content: unknown): readonly string[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'words' && typeof value === 'string' ? [value] : allWords(value),
  )
}

/** The library with the interpretations as this file declares them. */
function withReadingsOf(
  { interpretations = [] }: RuleFormat | DefinitionFormat,
  library: Library,
): Library {
  const own = interpretations.map(
    (one) => [one.id, interpretationOf(one, '', () => undefined)] as const,
  )
  return { ...library, interpretations: new Map([...library.interpretations, ...own]) }
}

const rulesWith = (text: string, { rules }: Ground): readonly string[] =>
  [...rules]
    .filter(([, { content }]) => JSON.stringify(content.conditions).includes(text))
    .map(([id]) => id)

function definitionMutants(yaml: YamlFile<DefinitionFormat>, ground: Ground): readonly Mutant[] {
  const { content, file } = yaml
  const context: LeafContext = { library: ground.library, words: [] }
  const edits =
    content.type === 'boolean'
      ? conditionEdits(content.conditions, ['conditions'], context)
      : dateEdits(content.value, ['value'])
  const defaults = interpretationEdits(content, context)
  return [...edits, ...defaults].map((edit) => ({
    ...namesOf(edit, yaml),
    file,
    rules: rulesWith(`"${content.id}"`, ground),
    madeFor: (format) => {
      const read = definitionFormat.safeParse(edited(content, edit.path, edit.to))
      if (!read.success) return null
      const library = withReadingsOf(read.data, ground.library)
      const definitions = new Map([...library.definitions, [content.id, read.data]])
      return { format, library: { ...library, definitions } }
    },
  }))
}

// of a long list both ends and five rows between are left out by turns
const sampled = [0, 1, 2, 3, 4, 5, 6].map((part) => part / 6)

function registerMutants(register: Register, ground: Ground): readonly Mutant[] {
  const { id, rows } = register
  const rules = rulesWith(`{"register":"${id}","column"`, ground)
  const tried =
    rules.length === 0 ? [] : sampled.map((part) => Math.round((rows.length - 1) * part))
  return [...new Set(tried)].map((left) => ({
    kind: 'list member',
    file: `seeds/registers/${id}.csv`,
    line: left + 2,
    mutation: `without ${rows[left]?.join(' ')}`,
    rules,
    madeFor: (format) => {
      const shorter = { ...register, rows: rows.filter((_, index) => index !== left) }
      const registers = new Map([...ground.library.registers, [id, shorter]])
      return { format, library: { ...ground.library, registers } }
    },
  }))
}

function dateEdits(format: DateFormat, path: Path): readonly Edit[] {
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
    const inner = dateEdits(format.yearsAfter, [...path, 'yearsAfter'])
    return [...counts('years', format.years), base, ...inner]
  }
  if ('monthsAfter' in format) {
    const base: Edit = { kind, path, change: 'without the months', to: format.monthsAfter }
    const inner = dateEdits(format.monthsAfter, [...path, 'monthsAfter'])
    return [...counts('months', format.months), base, ...inner]
  }
  if ('nextWorkingDay' in format) {
    const unmoved: Edit = { kind, path, change: 'not moved', to: format.nextWorkingDay }
    return [unmoved, ...dateEdits(format.nextWorkingDay, [...path, 'nextWorkingDay'])]
  }
  return Object.entries(format.options).flatMap(([option, date]) =>
    dateEdits(date, [...path, 'options', option]),
  )
}
