import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Profile, Subject } from '../../src/profile/profile'
import type { FactType } from '../../src/profile/vocabulary'
import { rulebook } from '../../src/rulebook'
import { clear } from '../../src/screening-node/columns'
import { readLine } from '../../src/screening-node/library-line'
import { slack, textIn } from '../../src/screening-node/plain-text'
import { runs } from '../property/runs'
import { freshReading, listsOf, reader, type Told, toldBy } from './plain-line'

// What the reader of bytes accepts, the library accepts too, for the same values. What it does not
// accept is read by the library, so that it can be too careful but never wrong.

const plainForms: Readonly<Record<FactType, readonly string[]>> = {
  boolean: ['true', 'false', 'null'],
  money: ['0', '12345', '99999999999999', '"0"', '"12.5"', '"12.3400"', '"0.0001"', 'null'],
  count: ['0', '7', '999999999999999', '"12"', 'null'],
  decimal: ['3', '"0.05"', '"1.0"', '"999999999999.000001"', 'null'],
  date: ['"1900-01-01"', '"2000-02-29"', '"2018-12-31"', '"2199-12-31"', '"2200-12-31"', 'null'],
  choice: ['null'],
  choices: ['[]', 'null'],
  place: ['"510104"', '"820000"', '"110000"', 'null'],
}

/** Forms that only the library reads, or nobody. */
const oddForms: readonly string[] = [
  ...[
    '-0',
    '-1',
    '1e3',
    '1E+2',
    '01',
    '1.0',
    '12.50',
    '9007199254740993',
    '1e400',
    '100000000000000',
  ],
  ...[
    '"01"',
    '"1e3"',
    '"-1"',
    '" 1"',
    '"1."',
    '".5"',
    '"3500万元"',
    '"１２"',
    '"1,000"',
    '"0.00001"',
  ],
  ...[
    '"2018-02-29"',
    '"1900-02-29"',
    '"1899-12-31"',
    '"2201-01-01"',
    '"2018-13-01"',
    '"2018-00-10"',
  ],
  ...['"2018年3月14日"', '"2018/3/14"', '"2018-3-14"', '"2018-03-14 "', '"０018-03-14"'],
  ...['"000000"', '"990000"', '513301', '"51330"', '"5133011"', '""', '"\\u0035"', '{}', '[null]'],
  ...['True', 'nul', 'tru', 'nullx', 'true1', '[[]]', '["other",]', '["other" "other"]', '"'],
]

/** A value that something in the vocabulary has, in the form of its type or in another one. */
function formsOf(fact: { readonly type: FactType; readonly options?: object | undefined }) {
  const names = Object.keys(fact.options ?? {}).map((name) => JSON.stringify(name))
  const lists = names.flatMap((name, index) => [
    `[${name}]`,
    `[${names[index - 1] ?? name} ,${name}]`,
  ])
  const named = { choice: names, choices: lists }
  const own = [
    ...plainForms[fact.type],
    ...(Object.entries(named).find(([type]) => type === fact.type)?.[1] ?? []),
  ]
  return fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...own) },
    { weight: 1, arbitrary: fc.constantFrom(...oddForms) },
  )
}

const ids = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom('"a"', '"企业 1"', '"😀"', '"\u007f"', '"e1"', '"e2"', '"\u2028"'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['""', '"a\\n"', '"\\u4e00"', '1', 'null', '"a\tb"', '"\u0000"', `"${'长'.repeat(201)}"`],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 210 }).map((text) => JSON.stringify(text)) },
)

const blanks = fc.constantFrom('', '', '', '', ' ', '\t', '\r', '  ')

/** An object of members in any order, some of them twice. */
const objectOf = (members: fc.Arbitrary<readonly (readonly [string, string])[]>) =>
  fc
    .tuple(members, fc.boolean(), blanks, blanks)
    .chain(([list, isShuffled, one, other]) =>
      (isShuffled
        ? fc.shuffledSubarray([...list], { minLength: list.length })
        : fc.constant(list)
      ).map(
        (ordered) =>
          `{${ordered.map(([key, value]) => `${one}"${key}"${other}:${one}${value}`).join(`${other},`)}}`,
      ),
    )

const rare = <T>(value: T) =>
  fc.nat({ max: 30 }).map((one): readonly T[] => (one === 0 ? [value] : []))

function subjectOf(name: string) {
  const { facts = [] } = rulebook.vocabulary.find(({ subject }) => subject === name) ?? {}
  const stated = fc
    .subarray([...facts], { maxLength: Math.min(12, facts.length) })
    .chain((some) =>
      fc.tuple(...some.map((fact) => formsOf(fact).map((form) => [fact.name, form] as const))),
    )
  const more = fc.tuple(
    rare(['name', '"某公司"'] as const),
    rare(['unheard', '1'] as const),
    rare(['__proto__', '1'] as const),
    rare(['id', '"twice"'] as const),
  )
  return objectOf(
    fc
      .tuple(ids, stated, more)
      .map(([id, some, others]) => [['id', id] as const, ...some, ...others.flat()]),
  )
}

const lists = rulebook.vocabulary.filter(({ subject }) => subject !== 'enterprise').slice(0, 2)

const lines = objectOf(
  fc
    .tuple(
      subjectOf('enterprise'),
      fc.tuple(
        ...lists.map(({ subject }) => fc.option(fc.array(subjectOf(subject), { maxLength: 3 }))),
      ),
      rare(['note', '"记"'] as const),
      fc.constantFrom(null, '[]', '[ ]', '[{"rule":"no","amount":"1","date":"2019-01-01"}]'),
      rare(['evidence', '{}'] as const),
    )
    .map(([own, listed, note, awards, evidence]) => [
      ['enterprise', own] as const,
      ...lists.flatMap(({ subject, collection }, index) => {
        const items = listed[index]
        return items == null ? [] : [[collection ?? subject, `[${items.join(' , ')}]`] as const]
      }),
      ...note,
      ...(awards === null ? [] : [['awards', awards] as const]),
      ...evidence,
    ]),
).map((text) => Buffer.from(text))

/** A change of some bytes: flipped, put in, taken out, doubled, turned round. */
const changes = fc.array(
  fc.tuple(
    fc.constantFrom('set', 'insert', 'delete', 'double', 'turn'),
    fc.nat(),
    fc.nat({ max: 255 }),
  ),
  { maxLength: 2 },
)

type Change = readonly [string, number, number]

function changed(line: Buffer, [how, where, byte]: Change): Buffer {
  const at = where % (line.length + 1)
  const end = Math.min(line.length, at + 1 + (byte % 20))
  const [before, part, rest] = [line.subarray(0, at), line.subarray(at, end), line.subarray(end)]
  if (how === 'set') return Buffer.concat([before, Buffer.from([byte]), line.subarray(at + 1)])
  if (how === 'insert') return Buffer.concat([before, Buffer.from([byte]), line.subarray(at)])
  if (how === 'delete') return Buffer.concat([before, rest])
  return Buffer.concat([before, part, how === 'double' ? part : Buffer.from(part).reverse(), rest])
}

const told = ({ id, facts }: Subject): Told => ({ id, facts: Object.fromEntries(facts) })

const toldByLibrary = ({ enterprise, collections, awards }: Profile) => ({
  own: [told(enterprise)],
  lists: Object.fromEntries(
    rulebook.vocabulary.flatMap(({ subject }) =>
      subject === 'enterprise' ? [] : [[subject, collections.get(subject)?.map(told) ?? null]],
    ),
  ),
  hasNoAwards: awards === null ? null : awards.length === 0,
})

const { tables, read } = freshReading()
const all = [tables.own, ...tables.listed]

/** What the reader of bytes makes of a line; null where it leaves it to the library. */
function toldByReader(line: Buffer) {
  for (const rows of all) clear(rows)
  // what an earlier block has left behind the line is no part of it
  const left = Buffer.concat([line, Buffer.alloc(slack, 'true')])
  const end = read(textIn(Buffer.concat([line, Buffer.from('\n'), left])), 0)
  if (end < 0) {
    // nothing of a line that is left is there
    expect(all.map(({ count }) => count)).toEqual(all.map(() => 0))
    expect(
      all.every(({ columns }) =>
        columns.every(({ values }) => values.subarray(0, 4).every((one) => one === -2)),
      ),
    ).toBe(true)
    return null
  }
  expect(end).toBe(line.length)
  const awards = tables.own.flags.get('awards_absent')?.values[0]
  return {
    own: toldBy(tables.own),
    lists: listsOf(tables),
    hasNoAwards: awards === -2 ? null : awards === 1,
  }
}

/** Whether the reader of bytes took the line; if so, the library takes it for the same. */
function isTakenAlike(line: Buffer): boolean {
  // a line feed makes two lines of it
  const bytes = Buffer.from(line.map((byte) => (byte === 10 ? 32 : byte)))
  const found = toldByReader(bytes)
  if (found === null) return false
  const read = readLine(bytes.toString('utf8').replace(/^\uFEFF/u, ''), 1, reader)
  if (read.kind === 'rejected') throw new Error(`taken, but ${read.rejected.reason}: ${bytes}`)
  expect(found).toEqual(toldByLibrary(read.profile))
  return true
}

const own = (members: string): Buffer => Buffer.from(`{"enterprise":{"id":"e",${members}}}`)

describe('the reader of bytes', () => {
  test('takes lines of any facts in any order as the library does', () => {
    let taken = 0
    let tried = 0
    fc.assert(
      fc.property(lines, (line) => {
        tried += 1
        if (isTakenAlike(line)) taken += 1
      }),
      runs(1500),
    )
    expect(taken / tried).toBeGreaterThan(0.2)
  }, 60_000)

  test('takes none of their changes for anything else', () => {
    fc.assert(
      fc.property(lines, changes, (line, some) => {
        isTakenAlike(some.reduce(changed, line))
      }),
      runs(6000),
    )
  }, 60_000)

  test('takes every plain form of a fact, and what it does not take the library may', () => {
    for (const fact of rulebook.vocabulary[0]?.facts ?? []) {
      for (const form of plainForms[fact.type]) {
        expect([form, isTakenAlike(own(`"${fact.name}":${form}`))]).toEqual([form, true])
      }
      for (const form of oddForms) isTakenAlike(own(`"${fact.name}":${form}`))
    }
  })

  test.each([
    ['a byte order mark', Buffer.concat([Buffer.from('\uFEFF'), own('"note":1')])],
    ['text that is not UTF-8', Buffer.from('{"enterprise":{"id":"\u00ff"}}', 'latin1')],
    [
      'half of a pair of surrogates',
      Buffer.from([
        ...Buffer.from('{"enterprise":{"id":"'),
        0xed,
        0xa0,
        0x80,
        ...Buffer.from('"}}'),
      ]),
    ],
    [
      'a list that has an id twice',
      Buffer.from('{"enterprise":{"id":"e"},"projects":[{"id":"p"},{"id":"p"}]}'),
    ],
    ['no line at all', Buffer.from('')],
    ['a comma too many', Buffer.from('{"enterprise":{"id":"e",}}')],
    ['more than one object', Buffer.from('{"enterprise":{"id":"e"}}{}')],
    ['no enterprise', Buffer.from('{}')],
  ])('leaves %s to the library', (_, line) => {
    expect(isTakenAlike(line)).toBe(false)
  })
})
