import { describe, expect, test } from 'vitest'
import { describeIssue } from '../../../src/issue/describe'
import { type Issue, issueTitles } from '../../../src/issue/issue'

const expected = { zh: '行政区划代码', en: 'a place code' }
const found = '"x"'
const code = 'wrong_value'

describe('an issue in one line', () => {
  test.each<[Issue, string, string]>([
    [
      { code, file: 'rules/a/b.yaml', line: 7, path: 'conditions.all[1]', expected, found },
      'rules/a/b.yaml:7:conditions.all[1]：取值不符；应为行政区划代码，实为 "x"',
      'rules/a/b.yaml:7:conditions.all[1]: has a value that is not allowed; expected a place code, found "x"',
    ],
    [
      { code, path: 'enterprise.place', expected, found },
      'enterprise.place：取值不符；应为行政区划代码，实为 "x"',
      'enterprise.place: has a value that is not allowed; expected a place code, found "x"',
    ],
    [
      { code, file: 'a.csv', path: '', expected, found },
      'a.csv：取值不符；应为行政区划代码，实为 "x"',
      'a.csv: has a value that is not allowed; expected a place code, found "x"',
    ],
    [
      { code, path: '', expected, found },
      '取值不符；应为行政区划代码，实为 "x"',
      'has a value that is not allowed; expected a place code, found "x"',
    ],
    [
      { code, path: 'asOf', expected, found: 'nothing' },
      'asOf：取值不符；应为行政区划代码，实为 没有填写',
      'asOf: has a value that is not allowed; expected a place code, found nothing',
    ],
    [
      { code, path: 'projects', expected, found: 'object with `a`, `b`, `c` and 2 more' },
      'projects：取值不符；应为行政区划代码，实为 含有 `a`, `b`, `c` 等键的对象',
      'projects: has a value that is not allowed; expected a place code, found object with `a`, `b`, `c` and 2 more',
    ],
  ])('%o', (issue, zh, en) => {
    expect(describeIssue(issue, 'zh-CN')).toBe(zh)
    expect(describeIssue(issue, 'en')).toBe(en)
  })

  test.each(Object.entries(issueTitles))('%s has a title in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(zh).not.toMatch(/[。；，]$/u)
    expect(en).toMatch(/^[a-z][a-z` ]+[a-z`]$/)
  })
})
