import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type * as z from 'zod'
import { documentFacts } from '../../../src/document/document-format'
import { jsonSchemas } from '../../../src/generate/json-schemas'
import { subjectFormat } from '../../../src/profile/subject-format'
import { cumulationFormat } from '../../../src/rulebook/cumulation-format'
import { definitionFormat } from '../../../src/rulebook/definition-format'
import { ledgerFormat } from '../../../src/rulebook/ledger-format'
import { registerFormat } from '../../../src/rulebook/register-format'
import { barsFormat, ruleFormat } from '../../../src/rulebook/rule-format'
import { rulebookFormat } from '../../../src/rulebook/source'
import { filesBelow, folder } from '../../invalid/base'
import { caseFormat, filesOf } from '../../invalid/case'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const schemas = jsonSchemas()
const ajv = new Ajv2020({ strict: false })
const validators = new Map(schemas.map(([name, schema]) => [name, ajv.compile(schema)]))

interface Kind {
  readonly name: string
  readonly place: RegExp
  readonly format: z.ZodType
}

// the first that fits counts
const kinds: readonly Kind[] = [
  { name: 'rulebook', place: /^rules\/rulebook\.yaml$/, format: rulebookFormat },
  { name: 'facts', place: /^rules\/facts\/[^/]+\.yaml$/, format: subjectFormat },
  { name: 'definition', place: /^rules\/definitions\/[^/]+\.yaml$/, format: definitionFormat },
  { name: 'ledger', place: /^rules\/[^/]+\/ledger\.yaml$/, format: ledgerFormat },
  { name: 'cumulation', place: /^rules\/[^/]+\/cumulation\.yaml$/, format: cumulationFormat },
  { name: 'bars', place: /^rules\/[^/]+\/bars\.yaml$/, format: barsFormat },
  { name: 'rule', place: /^rules\/[^/]+\/[^/]+\.yaml$/, format: ruleFormat },
  { name: 'register', place: /^seeds\/registers\/[^/]+\.yaml$/, format: registerFormat },
  { name: 'document', place: /^seeds\/documents\/[^/]+\/document\.yaml$/, format: documentFacts },
]

const kindOf = (file: string): Kind | undefined => kinds.find(({ place }) => place.test(file))

const held = ['rules', 'seeds'].flatMap((name) =>
  [...filesBelow(join(root, name))].flatMap(([path, text]) => {
    const kind = kindOf(`${name}/${path}`)
    return kind === undefined ? [] : [{ file: `${name}/${path}`, kind: kind.name, text }]
  }),
)

describe('the JSON Schemas for editors', () => {
  test.each(schemas)('%s is the committed one', (name, schema) => {
    const committed = readFileSync(join(root, `rules/schema/${name}.json`), 'utf8')
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  test('are for the kinds of files that there are', () => {
    expect([...validators.keys()].sort()).toEqual(kinds.map(({ name }) => name).sort())
    expect(new Set(held.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(kinds.length - 2)
  })

  test.each(held)('take $file', ({ kind, text }) => {
    const validate = validators.get(kind)
    expect(validate?.(parse(text)), JSON.stringify(validate?.errors)).toBe(true)
  })
})

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))

const beyond = [
  'missing_key/options.yaml', // a schema for editors cannot say that a choice has options
  'wrong_value/document-window.yaml', // nor which of two days is the later one
  'forbidden_key/open-term.yaml', // zod passes over `__proto__`, which we refuse before asking it
]

interface Verdict {
  readonly name: string
  readonly file: string
  readonly byFormat: boolean
  readonly bySchema: boolean | undefined
}

/** What the format and the schema say of each file that a case changes, where it is YAML. */
function verdictsOf(name: string): readonly Verdict[] {
  const one = caseFormat.parse(parse(readFileSync(join(folder, name), 'utf8')))
  const files = filesOf(one)
  return [...new Set(one.change.map(({ file }) => file))].flatMap((file): readonly Verdict[] => {
    const kind = kindOf(file)
    const data = dataOf(files.get(file) ?? '')
    if (kind === undefined || data === undefined) return []
    const byFormat = kind.format.safeParse(data).success
    return [{ name, file, byFormat, bySchema: validators.get(kind.name)?.(data) }]
  })
}

function dataOf(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' })
  } catch {
    return undefined
  }
}

describe('the JSON Schemas and the formats', () => {
  const verdicts = cases.filter((name) => !beyond.includes(name)).flatMap(verdictsOf)

  test('are asked about many files, of which many are wrong', () => {
    expect(verdicts.filter(({ byFormat }) => byFormat).length).toBeGreaterThan(50)
    expect(verdicts.filter(({ byFormat }) => !byFormat).length).toBeGreaterThan(50)
  })

  test('agree on every file of the gallery', () => {
    expect(verdicts.filter(({ byFormat, bySchema }) => byFormat !== bySchema)).toEqual([])
  })
})
