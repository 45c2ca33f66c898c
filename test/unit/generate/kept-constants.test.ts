import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { keptConstants, withConstants } from '../../../src/generate/kept-constants'

describe('constants of a module', () => {
  it.each([
    ['a value', 'var a = 1', 'const a=1'],
    ['a function', 'var f = () => a', 'const f=() => a'],
    ['what a later function reads', 'var a = 1\nvar f = () => a', 'const a=1\nconst f=() => a'],
    [
      'what a function reads that stands before',
      'var f = () => b\nvar b = 2',
      'const f=() => b\nconst b=2',
    ],
    [
      'a key and a member of its name',
      'x.a = 1\ny({ a: 1 })\nvar a = 1',
      'x.a = 1\ny({ a: 1 })\nconst a=1',
    ],
    ['what of it is changed', 'var a = {}\na.b = 1\na[0] = 2', 'const a={}\na.b = 1\na[0] = 2'],
  ])('are: %s', (_, source, expected) => {
    expect(withConstants(source)).toBe(expected)
  })

  it.each([
    ['no value yet', 'var a'],
    ['no blanks, as in what is made small', 'var a=1'],
    ['declared again', 'var a = 1\nvar a'],
    ['declared in a pattern', 'var a = 1\nvar [a] = [2]'],
    ['declared by a loop', 'var a = 1\nfor (var a; 0; );'],
    ['declared in a block', 'var a = 1\nif (g()) { var a = 2 }'],
    ['declared among others', 'var a = 1\nvar b = 1, a = 3'],
    ['a function of its name behind it', 'var a = 1\nfunction a() {}'],
    ['read by a function that is called at once', 'var b = (() => a)(), c\nvar a = 1'],
    ['read by a function that is passed on', '[1].map(() => a)\nvar a = 1'],
    ['read by a function in its own value', 'var a = (() => a ?? 1)()'],
    ['read for a key', '({ [a]() {} })\nvar a = 1'],
    ['another value later', 'var a = 1\nfunction f() { a = 2 }'],
    ['a step', 'var a = 1\nfunction f() { a++ }'],
    ['a step before', 'var a = 1\nfunction f() { return --a }'],
    ['an operation', 'var a = 1\nfunction f() { a ||= 2 }'],
    ['a pattern', 'var a = 1\nfunction f() { [{ x: a }] = g() }'],
    ['a loop', 'var a = 1\nfunction f() { for (a of g()); }'],
    ['read before', 'g(a)\nvar a = 1'],
    ['read in its own value', 'var a = a || {}'],
    ['the way of enumerations', 'var A = ((B) => B)(A || (A = {}))'],
    ['twice', 'var a = 1\nvar a = 2'],
    ['a function of its name', 'function a() {}\nvar a = 1'],
    ['within a function', 'function f() {\nvar a = 1\n}'],
    ['within a block', '{\nvar a = 1\n}'],
    ['several in one statement', 'var a = 1, b = 2'],
    ['a pattern of names', 'var { a } = g()'],
  ])('are not: %s', (_, source) => {
    expect(withConstants(source)).toBe(source)
  })

  it('stay so in a bundle, which runs', async () => {
    const contents = 'const two = 2\nlet count = 0\nexport const next = () => (count += two)'
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: '.' },
      ...{ bundle: true, write: false, outfile: 'made.js', format: 'esm', platform: 'neutral' },
      plugins: [keptConstants],
    })
    const [file] = outputFiles
    expect(file?.text).toMatch(/const two=2/u)
    expect(file?.text).toMatch(/var count = 0/u)
    const made = `data:text/javascript,${encodeURIComponent(file?.text ?? '')}`
    const { next }: { readonly next: () => number } = await import(made)
    expect([next(), next()]).toEqual([2, 4])
  })
})
