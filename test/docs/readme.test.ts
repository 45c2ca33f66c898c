import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const readme = await readFile(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
const [first = '', openTerm = '', deciding = '', drawing = '', auditing = '', loading = ''] = blocks
const setting = first.slice(0, first.indexOf('const { findings }'))

/** What the last comment of an example says that it prints. */
const saidBy = (code: string): string | undefined =>
  code
    .split('\n')
    .filter((line) => line.startsWith('// '))
    .at(-1)

const sources = new Map([
  ['incentive-rules', 'src/index.ts'],
  ['incentive-rules/rulebook', 'src/rulebook.ts'],
  ['incentive-rules/node', 'src/node.ts'],
])

/** The same code on the sources of this checkout instead of the installed package. */
const onSources = (code: string): string =>
  code.replace(/from '(incentive-rules[^']*)'/g, (_, name: string) => {
    const source = sources.get(name)
    if (source === undefined) throw new Error(`the package has no entry ${name}`)
    return `from '${pathToFileURL(join(root, source)).href}'`
  })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readme-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function outputOf(name: string, code: string): Promise<string> {
  const file = join(folder, `${name}.mts`)
  await writeFile(file, onSources(code))
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file], { cwd: root })
  return stdout.trim()
}

describe('the links of the README', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, link = '']) => link)

  test.each([...new Set(links)])('%s is there in the installed package too', async (link) => {
    const { files } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(files).toContain(link.split('/')[0])
    await access(join(root, link))
  })
})

describe('the TypeScript of the README', () => {
  test('is there', () => {
    expect(blocks).toHaveLength(6)
  })

  test('prints what the first example says', async () => {
    expect(`// ${await outputOf('first', first)}`).toBe(saidBy(first))
  })

  test.each([
    ['deciding', deciding],
    ['drawing', drawing],
  ])('prints what the example of %s says', async (name, code) => {
    expect(`// ${await outputOf(name, `${setting}\n${code}`)}`).toBe(saidBy(code))
  })

  test('makes the receipt that the text on receipts says', async () => {
    const [, call = ''] =
      /\*\*Receipts\.\*\* `(receipt\(.*\))` gives `\{ kind: 'accepted'/.exec(readme) ?? []
    const code = [
      "import { evaluateSync, receipt } from 'incentive-rules'",
      "const options = { asOf: '2019-01-01' }",
      'const evaluation = evaluateSync(rulebook, profile, options)',
      `console.log(${call}.kind)`,
    ].join('\n')
    expect(await outputOf('receipts', `${setting}\n${code}`)).toBe('accepted')
  })

  test('gives the verdict that the audit says', async () => {
    const [, said] = /^\/\/ (\S+)$/m.exec(auditing) ?? []
    expect(await outputOf('auditing', `${setting}\n${auditing}`)).toBe(said)
  })

  test('comes to the amount that the second example says', async () => {
    const [, said] = /exactly (\d+)/.exec(openTerm) ?? []
    const shown = 'console.log(findings.find((one) => one.amount?.exact)?.amount?.low)'
    expect(await outputOf('open-term', `${setting}\n${openTerm}\n${shown}`)).toBe(said)
  })

  test('loads a rulebook as the last example says', async () => {
    const here = loading.replace("'my-rulebook'", `'${root}'`)
    const output = await outputOf('loading', `${here}\nconsole.log(answer.status)`)
    expect(output).toBe('evaluated')
  })
})
