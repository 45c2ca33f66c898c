import type { Issue } from '../../issue/issue'

/** Said where levels of evidence are asked for, which no table holds. */
export const withoutEvidence = (level: string): Issue => ({
  code: 'not_in_sql',
  path: 'evidence',
  expected: {
    zh: '`stated`，因为数据表不载明事实的来源',
    en: '`stated`, because tables do not hold where facts come from',
  },
  found: level,
})

/** Said where a database is to hold profiles as JSON and SQL is not written for that. */
export const withoutJson = (dialect: string): Issue => ({
  code: 'not_in_sql',
  path: 'profiles',
  expected: {
    zh: '`postgres` 才以 JSON 列存放资料；文件请用 `screen`',
    en: '`postgres`, which alone holds profiles as JSON; `screen` reads files of JSON',
  },
  found: dialect,
})
