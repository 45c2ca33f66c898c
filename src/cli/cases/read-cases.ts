import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { accepted, type Checked, rejected } from '../../issue/issue'
import { readYaml, type YamlFile } from '../../rulebook/yaml'
import { readText } from '../read-text'
import { type CaseFile, caseFile } from './case-format'

/** The case files of a path: that file, or every YAML file below that folder, by name. */
export async function caseFilesAt(path: string): Promise<Checked<readonly string[]>> {
  try {
    if (!(await stat(path)).isDirectory()) return accepted([path])
    const names = await readdir(path, { recursive: true })
    const files = names.filter((name) => /\.ya?ml$/u.test(name)).sort()
    if (files.length > 0) return accepted(files.map((name) => join(path, name)))
  } catch {
    // answered as a folder without any
  }
  const expected = { zh: '用例文件或其目录', en: 'a file of cases, or a folder of them' }
  return rejected([{ code: 'unreadable', file: path, path: '', expected, found: 'no such file' }])
}

/** The cases of one file, or every fault of its form. */
export async function readCases(file: string): Promise<Checked<YamlFile<CaseFile>>> {
  const text = await readText(file)
  if (text.kind === 'rejected') return rejected(text.issues.map((issue) => ({ ...issue, file })))
  return readYaml(file, text.value, caseFile)
}
