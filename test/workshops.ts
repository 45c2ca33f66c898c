import { createHash } from 'node:crypto'
import { holdDocument } from '../src/document/citation'
import type { Account } from '../src/explanation/ledger-account'
import { speechOf } from '../src/explanation/speech'
import type { Locale } from '../src/issue/describe'
import { type BuiltRulebook, buildRulebook } from '../src/rulebook/build'
import { base } from './invalid/base'

/** One change of a file of the little rulebook: what is replaced, and by what. */
export interface Change {
  readonly file: string
  readonly from: string
  readonly to: string
}

export const ruleFolder = 'rules/workshops-2020'
export const documentFolder = 'seeds/documents/workshops-2020'

/** The little rulebook on craft workshops, which is invented, with some changes. */
export function workshops(changes: readonly Change[] = []): BuiltRulebook {
  const files = new Map(base)
  for (const { file, from, to } of changes) {
    const content = files.get(file)
    if (content?.includes(from) !== true) throw new Error(`${file} has no ${from}`)
    files.set(file, content.replace(from, to))
  }
  repinText(files)
  const built = buildRulebook(files)
  if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues, null, 1))
  return built.value
}

function repinText(files: Map<string, string>): void {
  const facts = `${documentFolder}/document.yaml`
  const digest = createHash('sha256')
    .update(files.get(`${documentFolder}/text.txt`) ?? '')
    .digest('hex')
  files.set(facts, (files.get(facts) ?? '').replace(/sha256: \S+/, `sha256: ${digest}`))
}

/** Every document with its ledger. */
export function accountsOf({ rulebook, texts, ledgers }: BuiltRulebook): readonly Account[] {
  return rulebook.documents.flatMap((facts) => {
    const document = holdDocument(facts, texts.get(facts.id) ?? '')
    const ledger = ledgers.get(facts.id)
    if (document.kind === 'rejected' || ledger === undefined) return []
    return [{ document: document.value, ledger }]
  })
}

export const speechFor = ({ rulebook }: BuiltRulebook, locale: Locale = 'zh-CN') =>
  speechOf({ locale, rulebook })
