import type { AuditedClaim } from '../../audit/audited-claim'
import { auditPage } from '../../report/page'
import type { AuditOutput, Pieces } from './audit-output'
import { fileSpool } from './file-spool'

/** One page that needs nothing else; its parts wait in files, since the summary stands at its top. */
export async function* htmlPieces(output: AuditOutput): Pieces {
  const { setting, ledger, options, textOf, only } = output
  const texts = new Map<string, string>()
  for (const { id } of setting.speech.rulebook.documents) {
    const text = await textOf(id)
    if (text !== undefined) texts.set(id, text)
  }
  const spool = await fileSpool()
  try {
    const head = { ...options, ledger }
    const listed = only === undefined ? {} : { only }
    const results = resultsOf(output)
    yield* auditPage({ head, results, texts, speech: setting.speech, spool, ...listed })
  } finally {
    await spool.remove()
  }
}

// the page counts every row, and lists those that it is asked for itself
async function* resultsOf({ results }: AuditOutput): AsyncGenerator<AuditedClaim> {
  for await (const { result } of results) yield result
}
