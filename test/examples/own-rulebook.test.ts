import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { evaluate } from '../../src/evaluation/evaluate'
import { verdicts } from '../../src/evaluation/finding'
import { loadRulebook } from '../../src/node/load-rulebook'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'examples/own-rulebook')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')
const built = await loadRulebook(folder)

const caseFormat = z.strictObject({
  name: z.string(),
  rule: z.string(),
  asOf: z.string(),
  profile: z.record(z.string(), z.unknown()),
  verdict: z.enum(verdicts),
  amount: z.string().nullable(),
  deciding: z.array(z.string()),
})
const cases = z.array(caseFormat).parse(parse(readFileSync(join(folder, 'cases.yaml'), 'utf8')))

describe('the rulebook of a third party', () => {
  it('has no fault', () => {
    expect(built.kind === 'rejected' ? built.issues : []).toEqual([])
  })

  it('has cases for each of its rules', () => {
    const rules = built.kind === 'accepted' ? built.value.rulebook.rules.map(({ id }) => id) : []
    expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(rules)
    expect(rules).toHaveLength(3)
  })

  it.each(cases)('$rule: $name', async ({ rule, asOf, profile, verdict, amount, deciding }) => {
    if (built.kind === 'rejected') throw new Error('the rulebook has faults')
    const answer = await evaluate(built.value.rulebook, profile, { asOf, rules: [rule] })
    const found = answer.findings.map((finding) => ({
      verdict: finding.verdict,
      low: finding.amount?.low ?? null,
      high: finding.amount === null ? null : finding.amount.high,
      deciding: finding.deciding.flatMap(({ words }) => words ?? []),
    }))
    expect(answer.issues).toEqual([])
    expect(found).toEqual([{ verdict, low: amount, high: amount, deciding }])
  })

  it('is evaluated by its TypeScript as its README prints', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'examples/own-rulebook/evaluate.ts'],
      // the example names the package; here its sources stand for it, so that no build is needed
      { cwd: root, env: { ...process.env, TSX_TSCONFIG_PATH: pathsOfSources } },
    )
    expect(stdout).not.toBe('')
    expect(readme).toContain(`\n\`\`\`text\n${stdout}\`\`\`\n`)
  })
})

const pathsOfSources = 'test/examples/own-rulebook.tsconfig.json'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^(?:rules|seeds)\/.*\.yaml$/u.test(name))

describe('the YAML of a third party', () => {
  it.each(files)('%s fits the schema that its first line names', (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(text) ?? []
    const schema = resolve(folder, dirname(name), path)
    expect(relative(root, schema).replaceAll('\\', '/')).toBe(`rules/schema/${kindOf(name)}.json`)
    expect(existsSync(schema)).toBe(true)
    const validate = new Ajv2020({ strict: false }).compile(parse(readFileSync(schema, 'utf8')))
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('is all explained by the tree of the README', () => {
    const shown = readme.replace('.{csv,yaml}', '.yaml')
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((name) => !shown.includes(`\n${name} `))).toEqual([])
  })
})

const named = ['rulebook', 'document', 'cumulation', 'ledger']

/** The kind of a file by its place, as the README of the rules has it. */
function kindOf(file: string): string {
  const name = basename(file, '.yaml')
  if (named.includes(name)) return name
  if (file.startsWith('seeds/registers/')) return 'register'
  return file.startsWith('rules/facts/') ? 'facts' : 'rule'
}
