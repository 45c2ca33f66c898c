import { describe, expect, it } from 'vitest'
import { allBans } from './architecture/bans'
import { fileLengthLimit, longFiles, mayImport, nodeRooms, owners } from './architecture/plan'
import { cyclesOf, type SourceFile, sourceFiles, sourceOf } from './architecture/source'

const files = sourceFiles('src')

const faultsOf = (check: (file: SourceFile) => readonly string[]): readonly string[] =>
  files.flatMap((file) => check(file).map((fault) => `${file.path}: ${fault}`))

describe('the architecture of src', () => {
  it('is read from files, and every room of the plan is in its place', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(
      faultsOf(({ room }) => (mayImport.has(room) ? [] : [`room ${room} has no place`])),
    ).toEqual([])
  })

  it('lets each room import only from itself and from the rooms before it', () => {
    const upward = faultsOf(({ room, imports }) =>
      imports.files
        .filter((target) => target.room !== room && !mayImport.get(room)?.has(target.room))
        .map((target) => `${room} may not know ${target.path}`),
    )
    expect(upward).toEqual([])
  })

  it('lets each package be imported by its owners alone', () => {
    const strangers = faultsOf(({ room, imports }) =>
      imports.packages
        .filter((name) => !(owners.get(name)?.includes(room) ?? false))
        .map((name) => `${name} is for ${owners.get(name)?.join(', ') ?? 'nobody'}`),
    )
    expect(strangers).toEqual([])
  })

  it('keeps the built-in modules of Node out of what runs in a browser', () => {
    const builtins = faultsOf(({ room, imports }) =>
      nodeRooms.includes(room) ? [] : imports.builtins,
    )
    expect(builtins).toEqual([])
  })

  it.each(allBans)('bans $what', ({ found, exceptIn }) => {
    expect(faultsOf((file) => (exceptIn.includes(file.room) ? [] : found(file.syntax)))).toEqual([])
  })

  it('has no cycle of imports', () => {
    expect(cyclesOf(files)).toEqual([])
  })

  it(`keeps every file within ${fileLengthLimit} lines, or says why not`, () => {
    const tooLong = files.filter((file) => file.lines > fileLengthLimit).map((file) => file.path)
    expect(tooLong).toEqual([...longFiles.keys()].sort())
    expect([...longFiles].filter(([, reason]) => reason.length < 20)).toEqual([])
  })
})

describe('the check of the architecture', () => {
  const examples = allBans.flatMap(({ what, examples, found }) =>
    examples.map((example) => ({ what, example, found })),
  )

  it.each(examples)('notices `$example`', ({ example, found }) => {
    expect(found(sourceOf('src/amount/x.ts', example).syntax)).toHaveLength(1)
  })

  it.each(allBans)('does not take other words for $what', ({ found }) => {
    const innocent = [
      '// new Date(), Number(a), process.env, any, eval',
      "const a = { process: 'Date.now()', any: Number.isSafeInteger(1) }",
      'const b = a.process',
      'const c = Number(a === b)',
    ]
    expect(found(sourceOf('src/amount/x.ts', innocent.join('\n')).syntax)).toEqual([])
  })

  it('sees every way to write an import', () => {
    const { files, packages, builtins } = sourceOf(
      'src/amount/x.ts',
      [
        "import { a } from '../issue/a'",
        "import type { B } from '../money/b'",
        "export { c } from './c'",
        "export type { D } from './d'",
        "const e = await import('@noble/hashes/sha2')",
        "import 'yaml'",
        "import { readFile } from 'node:fs/promises'",
        "import { join } from 'path'",
      ].join('\n'),
    ).imports
    expect(files.map((file) => file.path)).toEqual([
      'src/issue/a.ts',
      'src/money/b.ts',
      'src/amount/c.ts',
      'src/amount/d.ts',
    ])
    expect(packages).toEqual(['@noble/hashes', 'yaml'])
    expect(builtins).toEqual(['node:fs/promises', 'path'])
  })

  it('sees a cycle of imports through another file', () => {
    const cycle = [
      sourceOf('src/money/a.ts', "import type { B } from './b'"),
      sourceOf('src/money/b.ts', "export { a } from './a'"),
      sourceOf('src/money/c.ts', "import { a } from './a'"),
    ]
    expect(cyclesOf(cycle)).toEqual(['src/money/a.ts', 'src/money/b.ts'])
  })

  it('knows the order of the rooms', () => {
    expect(mayImport.get('amount')?.has('fact')).toBe(true)
    expect(mayImport.get('amount')?.has('condition')).toBe(false)
    expect(mayImport.get('condition')?.has('amount')).toBe(false)
    expect(mayImport.get('builtin')?.has('fact')).toBe(false)
  })
})
