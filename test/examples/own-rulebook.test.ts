import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadRulebook } from '../../src/node/load-rulebook'
import { ran } from '../cli/in-process'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'examples/own-rulebook')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')
const built = await loadRulebook(folder)

describe('the rulebook of a third party', () => {
  it('has no fault', () => {
    expect(built.kind === 'rejected' ? built.issues : []).toEqual([])
  })

  it('has cases for each of its rules, each answered as it expects', async () => {
    const rules = built.kind === 'accepted' ? built.value.rulebook.rules.map(({ id }) => id) : []
    const files = readdirSync(join(folder, 'cases')).map((name) => `qinglan-2025/${name}`)
    expect(files.sort()).toEqual(rules.map((id) => `${id}.yaml`).sort())
    const answer = await ran('check', folder, '--cases', join(folder, 'cases'), '--json')
    expect(answer.err).toBe('')
    expect(JSON.parse(answer.out)).toMatchObject({ status: 'sound', rules: 3, cases: 11 })
  })

  it('is evaluated by its TypeScript as its README prints, from any folder', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(folder, 'evaluate.ts')],
      // the example names the package; here its sources stand for it, so that no build is needed
      { cwd: tmpdir(), env: { ...process.env, TSX_TSCONFIG_PATH: pathsOfSources } },
    )
    expect(stdout).not.toBe('')
    expect(readme).toContain(`\n\`\`\`text\n${stdout}\`\`\`\n`)
  })
})

const pathsOfSources = join(root, 'test/examples/own-rulebook.tsconfig.json')
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
