import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usedDecimals, usedOf } from '../../../src/generate/used-decimals'
import * as decimal from '../../../src/money/decimal'
import * as rounding from '../../../src/money/rounding'

const folder = mkdtempSync(join(tmpdir(), 'used-decimals-'))

type Money = typeof decimal & typeof rounding
let bundled: Money

beforeAll(async () => {
  const file = join(folder, 'money.mjs')
  const { metafile } = await build({
    stdin: {
      contents: "export * from './src/money/decimal'\nexport * from './src/money/rounding'",
      resolveDir: '.',
    },
    ...{ bundle: true, minify: true, metafile: true, format: 'esm', platform: 'neutral' },
    ...{ outfile: file, plugins: [usedDecimals] },
  })
  const [output] = Object.values(metafile.outputs)
  expect(output?.bytes).toBeLessThan(15_000)
  bundled = await import(pathToFileURL(file).href)
}, 30_000)

afterAll(() => rmSync(folder, { recursive: true }))

const digits = fc.integer({ min: 0, max: 30 }).chain((places) =>
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map((whole) => {
    const text = String(whole < 0n ? -whole : whole).padStart(places + 1, '0')
    const point = text.length - places
    const fraction = places === 0 ? '' : `.${text.slice(point)}`
    return `${whole < 0n ? '-' : ''}${text.slice(0, point)}${fraction}`
  }),
)

/** All that money does with two numbers. */
function answersOf(money: Money, left: string, right: string): readonly unknown[] {
  const [one, other] = [money.decimalOf(left), money.decimalOf(right)]
  const step = money.isNegative(other) || other.isZero() ? money.decimalOf('0.01') : other
  const size = money.isNegative(one) ? money.subtract(money.decimalOf('0'), one) : one
  return [
    ...[money.add, money.subtract, money.multiply, money.min, money.max].map((join) =>
      money.textOf(join(one, other)),
    ),
    ...[money.compare(one, other), one.isZero(), one.decimalPlaces(), one.precision()],
    ...(['down', 'halfUp', 'up'] as const).map((mode) =>
      money.textOf(money.roundedTo(one, step, mode)),
    ),
    money.textOf(money.wholeSteps(size, step)),
  ]
}

describe('decimals without what is not used', () => {
  it('come to the same as all of them', () => {
    fc.assert(
      fc.property(digits, digits, (left, right) => {
        expect(answersOf(bundled, left, right)).toEqual(
          answersOf({ ...decimal, ...rounding }, left, right),
        )
      }),
      { numRuns: 300 },
    )
  })

  it.each(['0x1f', '1e3', 'NaN', 'Infinity', ''])('are not made of %s either', (text) => {
    expect(() => bundled.decimalOf(text)).toThrow('not decimal text')
  })
})

describe('what is used of a module', () => {
  const source = `
    var P = {}
    P.plus = P.add = function () { return helped(this) }
    P.log = function () { return this.exp() }
    P.exp = function () { return 1 }
    function helped(one) { return Math.log(one) + one.twice() }
    P.twice = function () { return 2 }
    function clone() { function D() {}; D.prototype = P; D.add = add; D.exp = exp; return D }
    function add(x, y) { return new this(x).plus(y) }
    function exp(x) { return new this(x).exp() }
    export var D = clone()`

  it('is what is mentioned, by whatever is in use, under any of its names', () => {
    const used = usedOf(source, ['.add'], [])
    expect(used).toContain('P.plus = P.add')
    expect(used).toContain('P.twice')
    expect(used).toContain('D.add = add')
    expect(used).toContain('D.prototype = P')
    expect(used).not.toContain('P.log')
    expect(used).not.toMatch(/\bexp\b/)
  })

  it('leaves out in any case what it is told to', () => {
    expect(usedOf(source, ['.plus'], ['helped'])).not.toContain('P.twice')
  })
})
