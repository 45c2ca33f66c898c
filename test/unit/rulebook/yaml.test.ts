import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { readYaml } from '../../../src/rulebook/yaml'

const anything = z.record(z.string(), z.unknown())

const contentOf = (text: string): unknown => {
  const file = readYaml('a.yaml', text, anything)
  return file.kind === 'accepted' ? file.value.content : file.issues
}

const text = `# a comment

title: { zh: 甲, en: a }
conditions:
  all:
    - { fact: project.place,
        words: 在示范县 }

    - any:
        - fact: project.investment
          value:
            lookup: { where: { "large ge": x } }
        -
          words: >-
            建成后
            2年内
'quoted key': 1
`

describe('the line of a path', () => {
  test.each([
    ['', 3],
    ['title', 3],
    ['title.en', 3],
    ['conditions', 4],
    ['conditions.all', 5],
    ['conditions.all[0]', 6],
    ['conditions.all[0].fact', 6],
    ['conditions.all[0].words', 7],
    ['conditions.all[1]', 9],
    ['conditions.all[1].any', 9],
    ['conditions.all[1].any[0].fact', 10],
    ['conditions.all[1].any[0].value', 11],
    ['conditions.all[1].any[0].value.lookup.where["large ge"]', 12],
    ['conditions.all[1].any[1]', 14],
    ['conditions.all[1].any[1].words', 14],
    ['quoted key', 17],
    ['["quoted key"]', 17],
    // of what is not there the nearest that is
    ['conditions.all[0].operator', 6],
    ['conditions.all[7].fact', 5],
    ['conditions.any[0]', 4],
    ['nowhere.at.all', 3],
    ['title.zh.deeper', 3],
  ])('%s is %i', (path, line) => {
    const file = readYaml('a.yaml', text, anything)
    expect(file.kind === 'accepted' && file.value.lineOf(path)).toBe(line)
  })
})

describe('YAML', () => {
  test.each([
    ['a: 010', [{ code: 'wrong_type', file: 'a.yaml', line: 1, path: 'a', found: '010' }]],
    ['a: 1.50', [{ code: 'wrong_type', path: 'a', found: '1.50' }]],
    ['a: 0x1F', [{ code: 'wrong_type', path: 'a', found: '0x1F' }]],
    ['a: 0o17', [{ code: 'wrong_type', path: 'a', found: '0o17' }]],
    ['a: +1', [{ code: 'wrong_type', path: 'a', found: '+1' }]],
    ['a: -0', [{ code: 'wrong_type', path: 'a', found: '-0' }]],
    ['a: .inf', [{ code: 'wrong_type', path: 'a', found: '.inf' }]],
    ['a: .nan', [{ code: 'wrong_type', path: 'a', found: '.nan' }]],
    ['a: 1e3', [{ code: 'wrong_type', path: 'a', found: '1e3' }]],
    ['a: 9007199254740993', [{ code: 'wrong_type', path: 'a', found: '9007199254740993' }]],
    ['a:\n  - b: 1\n    1: c', [{ code: 'wrong_type', line: 3, path: 'a[0].1', found: '1' }]],
    ['true: a', [{ code: 'wrong_type', path: 'true', found: 'true' }]],
    ['? [a]\n: b', [{ code: 'malformed', path: '["?"]', found: 'a list or an object' }]],
    ['a: 1\nb: 2\na: 3', [{ code: 'duplicate_key', line: 3, path: 'a', found: '"a"' }]],
    ['a: 1\n"a": 2', [{ code: 'duplicate_key', line: 2, path: 'a' }]],
    [
      'a: &x 1\nb: *x',
      [
        { code: 'malformed', line: 1, path: 'a' },
        { code: 'malformed', line: 2, path: 'b', found: '*x' },
      ],
    ],
    ['&x a: 1', [{ code: 'malformed', line: 1, path: 'a', found: '&x' }]],
    ['a: !!int "5"', [{ code: 'malformed', path: 'a', found: 'tag:yaml.org,2002:int' }]],
    ['a: !x 5', [{ code: 'malformed', line: 1, path: '' }]],
    ['%YAML 1.1\n---\na: 10', [{ code: 'malformed', line: 1, path: '', found: '%YAML' }]],
    ['a: [', [{ code: 'malformed', line: 1, path: '' }]],
    ['a: b: c', [{ code: 'malformed', line: 1, path: '' }]],
    ['a: 1\n---\nb: 2', [{ code: 'malformed', line: 2, path: '' }]],
    ['__proto__: { x: 1 }', [{ code: 'forbidden_key', line: 1, path: '__proto__' }]],
    ['a:\n  constructor: 1', [{ code: 'forbidden_key', line: 2, path: 'a.constructor' }]],
    ['- a', [{ code: 'wrong_type', line: 1, path: '' }]],
    ['', [{ code: 'wrong_type', path: '', found: 'null' }]],
  ])('%j is refused', (source, issues) => {
    expect(contentOf(source)).toMatchObject(issues)
    expect(contentOf(source)).toHaveLength(issues.length)
  })

  test.each<[string, unknown]>([
    ['a: 10\nb: -3\nc: 0', { a: 10, b: -3, c: 0 }],
    ['a: "010"\nb: \'1.50\'', { a: '010', b: '1.50' }],
    ['a: 2018-03-14\nb: yes\nc: NO\nd: 1_000', { a: '2018-03-14', b: 'yes', c: 'NO', d: '1_000' }],
    ['a: true\nb: ~\nc:', { a: true, b: null, c: null }],
    ['a: Null\nb: NULL\nc: nULL', { a: null, b: null, c: 'nULL' }],
    ['a: TRUE\nb: False\nc: tRUE', { a: true, b: false, c: 'tRUE' }],
    ['<<: { a: 1 }', { '<<': { a: 1 } }],
    ['\uFEFFa: 1 # b', { a: 1 }],
    ['---\na: 1\n...\n', { a: 1 }],
  ])('%j is read', (source, content) => {
    expect(contentOf(source)).toEqual(content)
  })

  test('takes plain text for what the parser takes it for', () => {
    const letters = fc.constantFrom(
      '~',
      '-',
      '+',
      '.',
      'e',
      'x',
      'o',
      'é',
      '中',
      ...'0129nultrfasiNTF',
    )
    const texts = fc.array(letters, { minLength: 1, maxLength: 5 }).map((one) => one.join(''))
    const same = (written: string): void => {
      const { a }: { a: unknown } = parse(`a: ${written}`)
      const changed = typeof a === 'number' && String(a) !== written
      const expected = changed ? [{ code: 'wrong_type', found: written }] : { a }
      expect(contentOf(`a: ${written}`)).toMatchObject(expected)
    }
    fc.assert(
      fc.property(
        texts.filter((one) => one !== '-'),
        same,
      ),
      { numRuns: 2000 },
    )
  })

  test('of ten thousand levels is refused, however they are written', () => {
    const deep = [
      `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      `a: ${'{ b: '.repeat(10_000)}1${' }'.repeat(10_000)}`,
      `a: ${'['.repeat(10_000)}`,
      '- '.repeat(10_000),
      `a: ${'['.repeat(100)}${']'.repeat(100)}`,
    ]
    for (const source of deep) expect(contentOf(source)).toMatchObject([{ code: 'too_deep' }])
  })

  test('is no bomb: a milliard of values in nine lines is refused unread', () => {
    const levels = 'bcdefghij'.split('').map((name, index) => {
      const below = `*${'abcdefghij'[index]}`
      return `${name}: &${name} [${Array.from({ length: 10 }, () => below).join()}]`
    })
    const issues = contentOf(['a: &a [x]', ...levels].join('\n'))
    expect(issues).toMatchObject(Array.from({ length: 100 }, () => ({ code: 'malformed' })))
  })

  test('of thirty thousand keys is read, and a repeated one found', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: x`)
    expect(contentOf([...keys, 'k7: y'].join('\n'))).toMatchObject([
      { code: 'duplicate_key', line: 30_001, path: 'k7' },
    ])
  })

  test('of fifty thousand faults in one list tells the line of each', () => {
    const issues = contentOf(`a:\n${'- 010\n'.repeat(50_000)}`)
    expect(issues).toHaveLength(50_000)
    expect(issues).toMatchObject({ 49999: { line: 50_001, path: 'a[49999]' } })
  })
})
