import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import * as z from 'zod'
import type { Schemas } from '../client/client'
import { answered, inWords, told } from './answer'
import { about, asAsked, locale, rule, subject } from './asked'
import { type Desk, reading } from './desk'

/** Tools that evaluate one enterprise. */
export function evaluationTools(server: McpServer, { client, inLanguage }: Desk): void {
  server.registerTool(
    'evaluate',
    {
      title: '评估一家企业 Evaluate an enterprise',
      description:
        'Which incentives an enterprise is eligible for or can still get, how much in yuan (low to high; high null: no upper bound; amount null: the text has no figure), until when, with the exact words relied on. What is not stated is unknown and never counts as yes.',
      inputSchema: { ...about, locale },
      annotations: reading,
    },
    ({ locale: language, ...asked }) =>
      answered(
        client.POST('/v1/evaluate', { body: { ...asAsked(asked), detail: 'awards' } }),
        (data) => told(data.detail === 'awards' ? briefly(data) : data, inLanguage(language)),
      ),
  )
  server.registerTool(
    'questions',
    {
      title: '还需询问什么 What to ask next',
      description:
        'What is still worth asking about the enterprise, the most telling first, and which incentives each answer bears on.',
      inputSchema: { ...about, most: z.int().min(1).max(50).default(5), locale },
      annotations: reading,
    },
    ({ locale: language, most, ...asked }) =>
      answered(client.POST('/v1/questions', { body: { ...asAsked(asked), most } }), (data) =>
        told(data, inLanguage(language)),
      ),
  )
  server.registerTool(
    'improvements',
    {
      title: '怎样才能符合 What would have to change',
      description:
        'Every least set of lawful changes after which the enterprise would be eligible under one rule, with the words that ask for each.',
      inputSchema: { ...about, rule, subject: subject.prefault({}), locale },
      annotations: reading,
    },
    ({ locale: language, rule: one, subject: of, ...asked }) =>
      answered(
        client.POST('/v1/improvements', {
          body: { ...asAsked(asked), finding: { rule: one, subject: of } },
        }),
        (data) => told(data, inLanguage(language)),
      ),
  )
  server.registerTool(
    'explain',
    {
      title: '逐条说明理由 Explain one finding',
      description:
        'Why an enterprise is or is not eligible under one rule, in words, each condition with its clause. `subject` is the id of the project, base …; null for the enterprise.',
      inputSchema: {
        ...about,
        rule,
        subject: z.string().max(200).nullable().default(null),
        locale,
      },
      annotations: reading,
    },
    ({ locale: language, rule: one, subject: of, ...asked }) =>
      answered(
        client.POST('/v1/explain', {
          body: {
            ...asAsked(asked),
            format: 'markdown',
            locale: inLanguage(language),
            finding: { rule: one, subject: of },
          },
          parseAs: 'text',
        }),
        inWords,
      ),
  )
}

/** What an assistant needs of an answer: verdicts, amounts, and the words that they rest on. */
function briefly({ asOf, rulebook, awards, totals }: Schemas['Awards']): object {
  return {
    asOf,
    rulebook,
    totals: { low: totals.low, high: totals.high },
    awards: awards.map((award) => ({
      rule: award.rule,
      title: award.title,
      benefit: award.benefit,
      subject: award.subject,
      verdict: award.verdict,
      entitlement: award.entitlement,
      amount: award.amount === null ? null : { low: award.amount.low, high: award.amount.high },
      pendingUntil: award.pendingUntil,
      citations: award.citations,
    })),
  }
}
