import type { Account } from '../explanation/ledger-account'
import { ledgerClasses } from '../explanation/ledger-classes'
import { ledgerLines, shownClasses } from '../explanation/ledger-lines'
import { ledgerPage } from '../explanation/ledger-page'
import { ledgerRecord } from '../explanation/ledger-record'
import { emptyLine, plainText } from '../explanation/page'
import { speechOf } from '../explanation/speech'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { ledgerSkeleton } from '../rulebook/ledger-skeleton'
import type { LedgerClass } from '../rulebook/sentence-classes'
import { contentAnswer } from './content'
import type { SharedFlags } from './flags'
import { chosenHoldings, type Holdings, heldDocument, unknownDocument } from './holdings'
import { type Answer, refusal } from './present'

/** The options of `ledger`. */
export interface LedgerFlags extends SharedFlags {
  readonly rulebook?: string
  readonly class?: readonly LedgerClass[]
  readonly format?: 'text' | 'html'
  readonly out?: string
  readonly skeleton?: boolean
}

/** `ledger [document]`: what became of every sentence of a document, or of all. */
export async function printLedger(
  document: string | undefined,
  flags: LedgerFlags,
): Promise<Answer> {
  const holdings = await chosenHoldings(flags.rulebook)
  if (holdings.kind === 'rejected') return refusal(holdings.issues)
  if (flags.skeleton === true) return skeleton(document, holdings.value, flags)
  const accounts = await accountsOf(document, holdings.value)
  if (accounts.kind === 'rejected') return refusal(accounts.issues)
  return rendered(accounts.value, holdings.value, flags)
}

async function rendered(
  accounts: readonly Account[],
  { rulebook }: Holdings,
  flags: LedgerFlags,
): Promise<Answer> {
  const speech = speechOf({ locale: flags.locale, rulebook })
  if (flags.format === 'html') {
    return contentAnswer(ledgerPage(accounts, flags.class, speech), flags.out, flags)
  }
  const json = {
    documents: accounts.map((one) => ledgerRecord(one, flags.class ?? ledgerClasses)),
  }
  const pages = accounts.map((one) => ledgerLines(one, flags.class ?? shownClasses, speech))
  const lines = pages.flatMap((page, index) => (index === 0 ? page : [emptyLine, ...page]))
  if (flags.out !== undefined) return contentAnswer(`${plainText(lines)}\n`, flags.out, flags)
  return { exitCode: 0, json, lines, issues: [] }
}

/** The ledgers that are asked for, or every document that has none. */
async function accountsOf(
  id: string | undefined,
  holdings: Holdings,
): Promise<Checked<readonly Account[]>> {
  const { documents } = holdings.rulebook
  const wanted = id === undefined ? documents.map((document) => document.id) : [id]
  const accounts: Account[] = []
  const issues: Issue[] = []
  for (const one of wanted) {
    const account = await accountOf(one, holdings)
    if (account.kind === 'accepted') accounts.push(account.value)
    else issues.push(...account.issues)
  }
  return issues.length > 0 ? rejected(issues) : accepted(accounts)
}

async function accountOf(id: string, holdings: Holdings): Promise<Checked<Account>> {
  const document = await heldDocument(id, holdings)
  if (document.kind === 'rejected') return document
  const ledger = await holdings.ledgerOf(id)
  if (ledger !== undefined) return accepted({ document: document.value, ledger })
  const file = `rules/${id}/ledger.yaml`
  const expected = {
    zh: '该文件的台账（可用 --skeleton 起草）',
    en: 'the ledger of the document (--skeleton drafts one)',
  }
  return rejected([{ code: 'unreadable', file, path: '', expected, found: 'no such file' }])
}

async function skeleton(
  id: string | undefined,
  holdings: Holdings,
  flags: LedgerFlags,
): Promise<Answer> {
  const { rulebook } = holdings
  if (id === undefined) return refusal([unknownDocument('', rulebook)])
  const document = await heldDocument(id, holdings)
  if (document.kind === 'rejected') return refusal(document.issues)
  const rules = rulebook.rules.filter((rule) => rule.document === id)
  const bars = rulebook.bars.filter((bar) => bar.document === id)
  const draft = ledgerSkeleton({ document: document.value, rules, bars })
  return contentAnswer(draft, flags.out, flags)
}
