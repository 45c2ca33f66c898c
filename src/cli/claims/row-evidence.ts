import type { ClaimEvidenceInput } from '../../audit/claim'
import type { ColumnName } from './column-names'

/** What a row says that its claim rests on: invoices, each with their code, and a voucher. */
export function evidenceOf(
  textOf: (name: ColumnName) => string | undefined,
): readonly ClaimEvidenceInput[] {
  const [code = '', invoices = ''] = [textOf('invoiceCode'), textOf('invoice')]
  const [voucher, title] = [textOf('voucher'), textOf('voucherTitle')]
  const papers: ClaimEvidenceInput[] = invoices
    .split(/[、，,;；]\s*/)
    .filter((invoice) => invoice !== '')
    .map((invoice) => ({ kind: 'invoice', number: `${code}${invoice}` }))
  if (voucher !== undefined || title !== undefined) {
    papers.push({ kind: 'document', number: voucher ?? null, title: title ?? null })
  }
  return papers
}
