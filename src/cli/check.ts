import { stat } from 'node:fs/promises'
import { line } from '../explanation/page'
import { accepted, type Issue } from '../issue/issue'
import { loadRulebook } from '../node/load-rulebook'
import type { Rulebook } from '../rulebook/rulebook'
import { caseIssues } from './cases/case-issues'
import { caseFilesAt, readCases } from './cases/read-cases'
import type { SharedFlags } from './flags'
import { type Answer, refusal } from './present'

export interface CheckFlags extends SharedFlags {
  /** A file of cases, or a folder of them. */
  readonly cases?: string
}

/** `check [folder]`: whether the rules and documents of a folder are without fault, and its cases. */
export async function checkFolder(folder: string, { locale, cases }: CheckFlags): Promise<Answer> {
  const found = await whatIs(folder)
  if (found !== 'a folder') return notAFolder(folder, found)
  const paths = cases === undefined ? accepted([]) : await caseFilesAt(cases)
  if (paths.kind === 'rejected') return refusal(paths.issues)
  const built = await loadRulebook(folder)
  if (built.kind === 'rejected') return faulty(built.issues)
  const { rulebook } = built.value
  const tried = await triedCases(paths.value, rulebook)
  if (tried.issues.length > 0) return faulty(tried.issues)
  const counts = { ...countsOf(rulebook), ...(cases === undefined ? {} : { cases: tried.count }) }
  const json = { status: 'sound', ...counts, issues: [] }
  return { exitCode: 0, json, lines: [line(soundWords(counts, locale), 'good')], issues: [] }
}

const faulty = (issues: readonly Issue[]): Answer => ({
  exitCode: 1,
  json: { status: 'faulty', issues },
  lines: [],
  issues,
})

async function triedCases(paths: readonly string[], rulebook: Rulebook) {
  const issues: Issue[] = []
  let count = 0
  for (const path of paths) {
    const read = await readCases(path)
    if (read.kind === 'rejected') issues.push(...read.issues)
    else {
      issues.push(...(await caseIssues(read.value, rulebook)))
      count += read.value.content.cases.length
    }
  }
  return { issues, count }
}

const whatIs = async (path: string): Promise<'a folder' | 'a file' | 'no such folder'> =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'a folder' : 'a file'),
    () => 'no such folder',
  )

function notAFolder(folder: string, found: string): Answer {
  const expected = { zh: '含 rules/ 与 seeds/ 的目录', en: 'a folder with rules/ and seeds/' }
  return refusal([{ code: 'unreadable', file: folder, path: '', expected, found }])
}

function countsOf({ version, digest, documents, registers, rules }: Rulebook) {
  return {
    rulebook: { version, digest },
    documents: documents.length,
    registers: registers.length,
    rules: rules.length,
  }
}

function soundWords(
  { documents, registers, rules, cases }: Counts,
  locale: SharedFlags['locale'],
): string {
  if (locale !== 'en') {
    const tried = cases === undefined ? '' : `，${cases}个用例的结果都相符`
    return `没有发现错误：${documents}份文件，${registers}份名录，${rules}条规则${tried}`
  }
  const tried = cases === undefined ? '' : `, ${cases} cases answered as expected`
  return `No faults: ${documents} documents, ${registers} registers, ${rules} rules${tried}`
}

type Counts = ReturnType<typeof countsOf> & { readonly cases?: number }
