import type { Terminal } from '../terminal'
import { formatOf } from './audit-checks'
import type { AuditFlags, AuditFormat } from './audit-flags'
import type { AuditOutput, Pieces } from './audit-output'
import { sinkFor } from './sink'
import { csvPieces } from './write-csv'
import { htmlPieces } from './write-html'
import { jsonPieces } from './write-json'
import { tablePieces } from './write-table'
import { workbookPieces } from './write-workbook'

const writers: Readonly<Record<AuditFormat, (output: AuditOutput) => Pieces>> = {
  table: tablePieces,
  json: jsonPieces,
  csv: csvPieces,
  xlsx: workbookPieces,
  html: htmlPieces,
}

/** Writes the answer in its format, to a file or to standard output, a piece at a time. */
export async function writeAudit(
  output: AuditOutput,
  flags: AuditFlags,
  terminal: Terminal,
): Promise<void> {
  const sink = await sinkFor(flags.out, terminal)
  for await (const piece of writers[formatOf(flags)](output)) await sink.write(piece)
  await sink.close()
}
