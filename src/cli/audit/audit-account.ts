import { printable } from '../../explanation/page'
import { describeIssue } from '../../issue/describe'
import { accountWords } from '../../report/report-lines'
import type { Notice } from '../../table/file-fault'
import type { ReadLedger } from '../claims/read-ledger'
import type { ExitCode } from '../exit-code'
import type { ProfileStore } from '../profiles/profile-store'
import type { Terminal } from '../terminal'
import { formatOf } from './audit-checks'
import type { AuditFlags } from './audit-flags'
import type { AuditOutput } from './audit-output'

/** Tells on stderr what there is to know of the files; the answer does not depend on it. */
export function tellNotices(
  ledger: ReadLedger,
  { issues }: ProfileStore,
  { locale }: AuditFlags,
  { err }: Terminal,
): void {
  const words = ({ file, line, text }: Notice): string => {
    const place = line === undefined ? file : `${file}:${line}`
    return locale === 'en' ? `${place}: ${text.en}` : `${place}：${text.zh}`
  }
  const lines = [...ledger.notices().map(words), ...issues.map((one) => describeIssue(one, locale))]
  for (const text of lines) err(`${printable(text)}\n`)
}

/** The account of the rows, where the output has none for people, and the code to exit with. */
export function concluded(
  { summary, setting }: AuditOutput,
  flags: AuditFlags,
  { err, out }: Terminal,
): ExitCode {
  const counts = summary()
  if (formatOf(flags) !== 'table') err(`${accountWords(counts, setting)}\n`)
  if (flags.out !== undefined) {
    const text = flags.locale === 'en' ? `Written: ${flags.out}` : `已写入：${flags.out}`
    if (!flags.json) out(`${printable(text)}\n`)
  }
  if (counts.judged + counts.disputed === 0) return 2
  return counts.verdicts.consistent.claims === counts.rows ? 0 : 1
}
