import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { describeIssue } from '../../src/issue/describe'
import { type Issue, issueTitles } from '../../src/issue/issue'
import { buildRulebook } from '../../src/rulebook/build'
import { base, folder } from './base'
import { caseFormat, filesOf } from './case'

// no rulebook is at fault where a run has no package, no disk, no file for itself or no digits left,
// or a case is wrong
const ofRuns = ['missing_package', 'in_use', 'interrupted', 'not_in_sql', 'case_differs']
const codes = Object.keys(issueTitles).filter((code) => !ofRuns.includes(code))
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map((entry) => entry.name)

const gallery = folders.flatMap((code) =>
  readdirSync(join(folder, code)).map((name) => ({
    name: `${code}/${name}`,
    code,
    one: caseFormat.parse(parse(readFileSync(join(folder, code, name), 'utf8'))),
  })),
)

const issuesOf = (files: ReadonlyMap<string, string>): readonly Issue[] => {
  const built = buildRulebook(files)
  return built.kind === 'rejected' ? built.issues : []
}

describe('the gallery of broken rulebooks', () => {
  test('stands on a rulebook that has no fault', () => {
    expect(base.size).toBeGreaterThan(10)
    expect(issuesOf(base)).toEqual([])
  })

  test('has a folder for every code of the table, and for no other', () => {
    expect(codes.length).toBeGreaterThan(0)
    expect([...folders].sort()).toEqual([...codes].sort())
  })

  test('has a case of its own code in every folder', () => {
    const without = folders.filter((code) => !gallery.some((one) => one.code === code))
    expect(without).toEqual([])
    const strangers = gallery.filter(({ code, one }) => !one.issues.some((i) => i.code === code))
    expect(strangers.map(({ name }) => name)).toEqual([])
  })
})

describe('exactly these issues come of', () => {
  test.each(gallery)('$name: $one.case', ({ one }) => {
    expect(issuesOf(filesOf(one))).toEqual(one.issues)
  })

  const several = gallery.filter(({ one }) => one.issues.length > 1)
  test.each(several)('$name in any order of the files', ({ one }) => {
    expect(issuesOf(new Map([...filesOf(one)].reverse()))).toEqual(one.issues)
  })
})

const printed = gallery.flatMap(({ name, one }) => one.issues.map((issue) => ({ name, issue })))

describe('every issue of the gallery', () => {
  test.each(printed)('is short and says what to do: $name', ({ issue }) => {
    expect(issue.found.length).toBeLessThanOrEqual(100)
    expect(issue.expected.en).not.toMatch(/\p{Script=Han}{3} \p{Script=Han}|Invalid|undefined/u)
    expect(issue.expected.zh).not.toMatch(/[a-z] (?:the|a|of|to) |Invalid|undefined/u)
    expect(describeIssue(issue, 'en')).toContain(issue.path)
  })

  const keyed = gallery.flatMap(({ name, one }) =>
    one.issues.flatMap((issue) => {
      const key = /(?:^|\.)([\w-]+)$/u.exec(issue.path)?.[1]
      const isThere = issue.found !== 'nothing'
      const isYaml = issue.file.endsWith('.yaml')
      return key !== undefined && isThere && isYaml ? [{ name, one, issue, key }] : []
    }),
  )

  test.each(keyed)('names the line of its key: $name $key', ({ one, issue, key }) => {
    const lines = filesOf(one).get(issue.file)?.split('\n') ?? []
    expect(lines[(issue.line ?? 0) - 1]).toMatch(new RegExp(`(?<![\\w-])${key}['"]?:`, 'u'))
  })

  test('has its own file and line, where the file can be read', () => {
    const lineless = printed.filter(({ issue }) => issue.line === undefined)
    expect(lineless.map(({ name }) => name).sort()).toEqual([
      'malformed/csv-quote.yaml',
      'too_deep/flow.yaml',
      'too_large/file.yaml',
      'unreadable/no-rulebook-file.yaml',
      'wrong_type/empty-file.yaml',
      'wrong_type/file-of-no-bytes.yaml',
    ])
  })
})
