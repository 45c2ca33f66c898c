import { resolve } from 'node:path'
import type { Issue } from '../../issue/issue'
import { type AuditFlags, type AuditFormat, surplusIssues } from './audit-flags'

/** In which format the answer is to be written. */
export const formatOf = ({ format, json }: AuditFlags): AuditFormat =>
  json ? 'json' : (format ?? 'table')

/** What is wrong with the options before any file is opened. */
export function flagIssues(path: string | undefined, flags: AuditFlags): readonly Issue[] {
  const { profiles, out } = flags
  const isOverwritten = [path, profiles].some(
    (one) => one !== undefined && out !== undefined && resolve(one) === resolve(out),
  )
  return [
    ...surplusIssues(flags),
    ...(path === undefined ? [missing('<ledger>', ledgerExpected)] : []),
    ...(profiles === undefined ? [missing('--profiles', profilesExpected)] : []),
    ...(formatOf(flags) === 'xlsx' && out === undefined ? [missing('--out', outExpected)] : []),
    ...(isOverwritten ? [overwriting(out ?? '')] : []),
  ]
}

const profilesExpected = {
  zh: '企业资料：.ndjson、.yaml、.json 文件或其目录',
  en: 'the profiles: a file .ndjson, .yaml or .json, or a folder of them',
}
const ledgerExpected = { zh: '台账（CSV 或 XLSX）', en: 'a ledger in CSV or XLSX' }
const outExpected = {
  zh: '写入的文件，如 audit.xlsx',
  en: 'a file to write, such as audit.xlsx',
}

export const missing = (path: string, expected: Issue['expected']): Issue => ({
  code: 'missing_key',
  path,
  expected,
  found: 'nothing',
})

const overwriting = (out: string): Issue => ({
  code: 'wrong_value',
  path: '--out',
  expected: { zh: '不同于所读文件的另一个文件', en: 'another file than those that are read' },
  found: out,
})
