import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run'

const folder = mkdtempSync(join(tmpdir(), 'incentive-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** Runs the command line in this process, which is much faster than a process for each case. */
async function ran(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    colour: false,
    columns: null,
  }
  const code = await run(args, terminal)
  return { code, out: out.join(''), err: err.join('') }
}

const onDate = ['--as-of', '2020-06-01']

// 企业 in GBK
const gbk = Uint8Array.from([0x6e, 0x6f, 0x74, 0x65, 0x3a, 0x20, 0xc6, 0xf3, 0xd2, 0xb5])
const fiftyMegabytes = new Uint8Array(50_000_000).fill(0x20)
mkdirSync(join(folder, 'a-folder'))

const files = [
  ['a file that is not there', join(folder, 'nothing.yaml'), 'cannot be read'],
  ['a folder', join(folder, 'a-folder'), 'cannot be read'],
  ['an empty file', written('empty.yaml', ''), 'a profile in YAML or JSON'],
  ['a file of spaces', written('spaces.json', '  \n'), 'a profile in YAML or JSON'],
  ['a file in GBK', written('gbk.yaml', gbk), 'text in UTF-8'],
  ['50 MB', written('large.yaml', fiftyMegabytes), 'is too large'],
  ['half a JSON document', written('half.json', '{"enterprise":'), 'well-formed JSON'],
  ['half a YAML document', written('half.yaml', 'projects: ['), 'well-formed YAML'],
  ['JSON 100 000 levels deep', written('deep.json', '['.repeat(1e5) + ']'.repeat(1e5)), 'nested'],
  ['YAML 2 000 levels deep', written('deep.yaml', '['.repeat(2e3) + ']'.repeat(2e3)), 'nested'],
  ['a key to prototypes', written('proto.json', '{"__proto__":{"a":1}}'), '__proto__'],
  ['a key twice', written('twice.json', '{"note":"a","note":"b"}'), 'each key once'],
  ['a list', written('list.json', '[]'), 'an object'],
  ['a number', written('number.yaml', '5'), 'an object'],
] as const

describe('evaluate', () => {
  it.each(files)('refuses %s with an issue that names the file', async (_, path, words) => {
    const { code, out, err } = await ran('evaluate', path, ...onDate, '--locale', 'en')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
    expect(err).toContain(path)
    expect(err.split('\n')).toHaveLength(2)
  })

  it.each(files)('refuses %s with one JSON document where it is asked for one', async (_, path) => {
    const { code, out } = await ran('evaluate', path, ...onDate, '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ status: 'rejected', issues: [{ file: path }] })
  })

  const faulty = written(
    'faulty.yaml',
    [
      'enterprise: { place: 5, foo: 1 }',
      'projects:',
      '  - id: a',
      '    investment: -1',
      '    completedOn: 2018-02-30',
    ].join('\n'),
  )

  it('names every fault of options and profile at once, with the line and the option', async () => {
    const options = [
      ...['--as-of', '2018-13-01', '--reading', 'x=y', '--rule', 'z'],
      ...['--term', 'sichuan-2017/expansion:rate=2', '--source', 'a', '--source', 'b'],
    ]
    const { code, err } = await ran('evaluate', faulty, ...options, '--locale', 'en')
    expect(code).toBe(2)
    const places = err
      .trim()
      .split('\n')
      .map((issue) => issue.replace(`${folder}/`, '').split(': ')[0])
    expect(places.sort()).toEqual(
      [
        ...['--as-of', '--reading x', '--rule[0]', '--source', '--term[0].value'],
        ...['faulty.yaml:1:enterprise.foo', 'faulty.yaml:1:enterprise.place'],
        ...['faulty.yaml:4:projects[0].investment', 'faulty.yaml:5:projects[0].completedOn'],
      ].sort(),
    )
  })

  it('says so in Chinese unless asked otherwise', async () => {
    const { err } = await ran('evaluate', faulty, ...onDate)
    expect(err).toContain('faulty.yaml:5:projects[0].completedOn：日期不存在；应为')
  })

  it('asks for the date that it needs', async () => {
    const { code, err } = await ran('evaluate', written('note.yaml', 'note: a'), '--locale', 'en')
    expect(code).toBe(2)
    expect(err).toMatch(/^--as-of: lacks a required entry; expected a date/)
  })

  it('asks for the source of a value that the text leaves open', async () => {
    const term = ['--term', 'sichuan-2017/expansion:rate=0.1']
    const { code, err } = await ran('evaluate', written('b.yaml', 'note: a'), ...onDate, ...term)
    expect(code).toBe(2)
    expect(err).toMatch(/^--source\[0\]：/)
  })

  it('refuses a rulebook that is not there', async () => {
    const other = ['--rulebook', join(folder, 'nothing')]
    const { code, err } = await ran('evaluate', written('c.yaml', 'note: a'), ...onDate, ...other)
    expect(code).toBe(2)
    expect(err).toContain('rules')
  })
})

describe('check', () => {
  it('refuses a folder that is not there, which is no answer to whether it is sound', async () => {
    const { code, out } = await ran('check', join(folder, 'nothing'), '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ status: 'rejected' })
  })
})

const profile = written('profile.yaml', 'note: a')

describe('the command line, wrongly used,', () => {
  it.each([
    ['without a command', [], 'Usage'],
    ['with an unknown command', ['frob'], 'frob'],
    ['with an unknown option', ['evaluate', profile, '--frob'], '--frob'],
    ['without a profile', ['evaluate'], 'profile'],
    ['with an unknown verdict', ['evaluate', profile, '--verdict', 'maybe'], 'eligible'],
    ['with an unknown level of evidence', ['evaluate', profile, '--evidence', 'sure'], 'verified'],
    ['with half a reading', ['evaluate', profile, '--reading', 'a'], '<option>'],
    ['with half a term', ['evaluate', profile, '--term', 'a=1'], '<term>'],
    ['with an unknown language', ['evaluate', profile, '--locale', 'fr'], 'zh-CN'],
    ['with an unknown rule', ['explain', 'sichuan-2017/expansoin'], 'sichuan-2017/expansion'],
  ] as const)('%s exits with 2 and says why on stderr', async (_, args, words) => {
    const { code, out, err } = await ran(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})
