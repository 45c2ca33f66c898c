import { stat } from 'node:fs/promises'
import { line } from '../explanation/page'
import { loadRulebook } from '../node/load-rulebook'
import type { Rulebook } from '../rulebook/rulebook'
import type { SharedFlags } from './flags'
import { type Answer, refusal } from './present'

/** `check [folder]`: whether the rules and documents of a folder are without fault. */
export async function checkFolder(folder: string, { locale }: SharedFlags): Promise<Answer> {
  if (!(await isFolder(folder))) return notAFolder(folder)
  const built = await loadRulebook(folder)
  if (built.kind === 'rejected') {
    const { issues } = built
    return { exitCode: 1, json: { status: 'faulty', issues }, lines: [], issues }
  }
  const { rulebook } = built.value
  const json = { status: 'sound', ...countsOf(rulebook), issues: [] }
  return { exitCode: 0, json, lines: [line(soundWords(rulebook, locale), 'good')], issues: [] }
}

const isFolder = async (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )

function notAFolder(folder: string): Answer {
  const expected = { zh: '含 rules/ 与 seeds/ 的目录', en: 'a folder with rules/ and seeds/' }
  const found = 'no such folder'
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

function soundWords(rulebook: Rulebook, locale: SharedFlags['locale']): string {
  const { documents, registers, rules } = countsOf(rulebook)
  return locale === 'en'
    ? `No faults: ${documents} documents, ${registers} registers, ${rules} rules`
    : `没有发现错误：${documents}份文件，${registers}份名录，${rules}条规则`
}
