import { parse } from 'yaml'
import { documentFacts } from '../../src/document/document-format'
import { subjectFormat } from '../../src/profile/subject-format'
import type { Fact, Vocabulary } from '../../src/profile/vocabulary'
import { vocabularyOf } from '../../src/profile/vocabulary-of'
import { type DefinitionFormat, definitionFormat } from '../../src/rulebook/definition-format'
import {
  type InterpretationFormat,
  type RuleFormat,
  ruleFormat,
} from '../../src/rulebook/rule-format'
import type { Document } from '../../src/rulebook/rulebook'
import type { Files } from '../../src/rulebook/source'
import { domainOf, heldDays } from './held-domains'
import { factsOfAmount, factsOfLeaf, leavesIn, type Model, type OpenModel } from './model'
import type { Table } from './naive'

/** What the rule files of a rulebook stand on, read without the code that links them. */
interface Ground {
  readonly vocabulary: Vocabulary
  readonly definitions: ReadonlyMap<string, DefinitionFormat>
  readonly registers: ReadonlyMap<string, Table>
  readonly interpretations: readonly InterpretationFormat[]
  readonly forces: ReadonlyMap<string, Document['force']['from']>
}

/** A model of each rule of these files. */
export function heldModels(files: Files): readonly Model[] {
  const rulePath = /^rules\/(?!facts\/|definitions\/|schema\/)[^/]+\/(?!ledger|bars)[^/]+\.yaml$/u
  const rules = contents(files, rulePath).map((one) => ruleFormat.parse(one))
  const definitions = contents(files, /^rules\/definitions\//u).map((one) =>
    definitionFormat.parse(one),
  )
  const documents = contents(files, /document\.yaml$/u).map((one) => documentFacts.parse(one))
  const ground: Ground = {
    vocabulary: vocabularyOf(
      contents(files, /^rules\/facts\//u).map((one) => subjectFormat.parse(one)),
    ),
    definitions: new Map(definitions.map((one) => [one.id, one])),
    registers: tablesOf(files),
    interpretations: [...rules, ...definitions].flatMap((one) => one.interpretations ?? []),
    forces: new Map(documents.map(({ id, force }) => [id, force.from])),
  }
  return rules.flatMap((rule) => {
    const from = ground.forces.get(rule.id.split('/')[0] ?? '')
    return from === undefined ? [] : [modelOf(rule, from, ground)]
  })
}

const contents = (files: Files, path: RegExp): readonly unknown[] =>
  [...files].filter(([name]) => path.test(name)).map(([, text]) => parse(text))

function tablesOf(files: Files): ReadonlyMap<string, Table> {
  const registers = [...files].filter(([path]) => /^seeds\/registers\/.*\.yaml$/u.test(path))
  return new Map(
    registers.map(([path, text]) => {
      const { id, aliases = {} } = parse(text)
      const lines = (files.get(path.replace(/yaml$/u, 'csv')) ?? '').trim().split(/\r?\n/u)
      const [columns = [], ...rows] = lines.map((line) => line.split(','))
      return [id, { columns, aliases, rows }]
    }),
  )
}

function modelOf(rule: RuleFormat, from: Document['force']['from'], ground: Ground): Model {
  const { vocabulary, definitions, registers } = ground
  const leaves = leavesIn(rule.conditions, definitions)
  const amount = rule.amount ?? null
  const used = new Set([
    ...leaves.flatMap((leaf) => factsOfLeaf(leaf, definitions)),
    ...factsOfAmount(amount),
  ])
  const facts = vocabulary.flatMap((type) => type.facts).filter(({ id }) => used.has(id))
  return {
    rule: rule.id,
    subject: rule.subject,
    collection: vocabulary.find(({ subject }) => subject === rule.subject)?.collection ?? null,
    conditions: rule.conditions,
    amount,
    open: openTermsOf(rule),
    interpretations: interpretationsIn([rule.conditions, ...definitionsIn(rule, ground)], ground),
    definitions,
    registers,
    forceFrom: typeof from === 'string' ? from : from.notAfter,
    facts: facts.map((fact: Fact) => ({
      id: fact.id,
      type: fact.type,
      domain: domainOf(fact, leaves, registers),
    })),
    // while the start of force is unknown nothing is settled; force.test.ts has those days
    days: heldDays.filter((day) => typeof from === 'string' || day >= from.notAfter),
  }
}

function openTermsOf({ open = {} }: RuleFormat): readonly OpenModel[] {
  return Object.entries(open).map(([id, { atLeast, atMost }]) => ({
    id,
    low: atLeast,
    high: atMost ?? null,
    samples: [atLeast, atMost ?? '123456789.01', ...(atMost === '1' ? ['0.05', '0.1'] : [])],
  }))
}

/** The definitions whose names stand in the conditions of a rule, or in those of these. */
function definitionsIn(rule: RuleFormat, { definitions }: Ground): readonly DefinitionFormat[] {
  const found = new Set<DefinitionFormat>()
  const search = (text: string): void => {
    for (const [id, one] of definitions) {
      if (found.has(one) || !text.includes(`"${id}"`)) continue
      found.add(one)
      search(JSON.stringify(one))
    }
  }
  search(JSON.stringify(rule.conditions))
  return [...found]
}

function interpretationsIn(parts: readonly unknown[], { interpretations }: Ground) {
  const text = JSON.stringify(parts)
  const used = interpretations.filter(
    ({ id }) =>
      text.includes(`"interpretation.${id}"`) || text.includes(`"interpretation":"${id}"`),
  )
  return new Map(
    used.map((one) => [one.id, { options: Object.keys(one.options), standard: one.default }]),
  )
}
