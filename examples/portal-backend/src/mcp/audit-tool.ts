import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import * as z from 'zod'
import { answered, told } from './answer'
import { locale } from './asked'
import { type Desk, reading } from './desk'

const claim = z
  .record(z.string(), z.unknown())
  .describe(
    '{"id", "enterprise", "rule", "subject", "amount": "300万元", and at least one of "applied", "approved", "paid": "2019-01-01"}',
  )

/** The tool that audits claims. */
export function auditTool(server: McpServer, { client, inLanguage }: Desk): void {
  server.registerTool(
    'audit',
    {
      title: '核对拨付 Audit claims',
      description:
        'Whether amounts that were paid or asked for are right: a verdict for each claim, with reasons, the recomputed amount, and the words relied on. The key needs the scope `audit`.',
      inputSchema: {
        claims: z.array(claim).min(1).max(100),
        profiles: z
          .record(z.string(), z.record(z.string(), z.unknown()))
          .default({})
          .describe('profiles by the id of the enterprise; those that are kept need not be given'),
        locale,
      },
      annotations: reading,
    },
    ({ claims, profiles, locale: language }) =>
      answered(client.POST('/v1/audit', { body: { claims, profiles, options: {} } }), (data) =>
        told({ summary: data.summary, results: data.results.map(briefly) }, inLanguage(language)),
      ),
  )
}

// the conditions one by one are many; `explain` has them
function briefly({
  finding: _,
  recomputed,
  reasons,
  ...result
}: Readonly<Record<string, unknown>>) {
  const { low, high } = { low: null, high: null, ...Object(recomputed) }
  return {
    ...result,
    ...(Array.isArray(reasons) ? { reasons: reasons.map(withoutConditions) } : {}),
    ...(recomputed === undefined ? {} : { recomputed: recomputed === null ? null : { low, high } }),
  }
}

function withoutConditions(reason: unknown): unknown {
  const { deciding: _, zh = '', en = '', ...rest } = { ...Object(reason) }
  return { said: { zh, en }, ...rest }
}
