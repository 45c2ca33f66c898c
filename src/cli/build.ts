import { line } from '../explanation/page'
import { excerptOf } from '../issue/excerpt'
import { builtText } from '../node/built-text'
import { loadRulebook } from '../node/load-rulebook'
import { replaceFile, writtenAnswer } from './content'
import type { SharedFlags } from './flags'
import { type Answer, refusal } from './present'

/** The options of `build`. */
export interface BuildFlags extends SharedFlags {
  readonly out?: string
}

/** `build [folder]`: a rulebook, linked and checked, as one file that is read sooner than its folder. */
export async function buildFolder(folder: string, flags: BuildFlags): Promise<Answer> {
  const { out, locale } = flags
  if (out === undefined) return refusal([noOut])
  const built = await loadRulebook(folder)
  if (built.kind === 'rejected') return refusal(built.issues)
  const { id, version, digest } = built.value.rulebook
  const answer = await writtenAnswer(builtText(built.value), out, flags, { write: replaceFile })
  if (answer.exitCode !== 0) return answer
  const words =
    locale === 'en' ? `${id} ${version}, digest ${digest}` : `${id} ${version}，摘要${digest}`
  const json = { written: out, rulebook: { id, version, digest } }
  return { ...answer, json, lines: [...answer.lines, line(words)] }
}

const noOut = {
  code: 'missing_key',
  path: '--out',
  expected: { zh: '文件，如 rulebook.json', en: 'a file such as rulebook.json' },
  found: excerptOf(undefined),
} as const
