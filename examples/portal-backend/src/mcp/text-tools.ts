import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import * as z from 'zod'
import { answered, inWords, told } from './answer'
import { locale, rule } from './asked'
import { type Desk, reading } from './desk'

const search = z
  .string()
  .max(100)
  .optional()
  .describe('words that have to occur, separated by spaces; all where it is left out')

/** Tools that give texts: documents, rules, facts. */
export function textTools(server: McpServer, { client, inLanguage }: Desk): void {
  server.registerTool(
    'documents',
    {
      title: '政策文件 The policy documents',
      description: 'The documents that answers rest on, with issuer, number, date and digest.',
      inputSchema: { locale },
      annotations: reading,
    },
    ({ locale: language }) =>
      answered(client.GET('/v1/documents'), (data) => told(data, inLanguage(language))),
  )
  server.registerTool(
    'provision',
    {
      title: '条款原文 The exact words of a provision',
      description:
        'The exact words of a provision of a document, with their range in the text (UTF-16 code units). `document` and `provision` as in a citation. Always in the language of the document.',
      inputSchema: { document: z.string().max(300), provision: z.string().max(300) },
      annotations: reading,
    },
    ({ document, provision }) =>
      answered(
        client.GET('/v1/documents/{document}/provision', {
          params: { path: { document }, query: { id: provision } },
        }),
        (data) => told({ document, ...data }, inLanguage(undefined)),
      ),
  )
  server.registerTool(
    'rules',
    {
      title: '查找规则 Find rules',
      description: 'The incentives of the rulebook: id, title, benefit, how binding.',
      inputSchema: { search, document: z.string().max(300).optional(), locale },
      annotations: reading,
    },
    ({ search: words, document, locale: language }) =>
      answered(client.GET('/v1/rules'), ({ items }) => {
        const own = items.filter((one) => document === undefined || one.document === document)
        return told({ rules: own.filter((one) => has(one, words)) }, inLanguage(language))
      }),
  )
  server.registerTool(
    'rule',
    {
      title: '一条规则的说明 A rule in words',
      description:
        'What one rule asks for and gives, in words with its clauses, for nobody in particular.',
      inputSchema: { rule, locale },
      annotations: reading,
    },
    ({ rule: one, locale: language }) =>
      answered(
        client.GET('/v1/rules/explanation', {
          params: { query: { rule: one, format: 'markdown' } },
          headers: { 'accept-language': inLanguage(language) },
          parseAs: 'text',
        }),
        inWords,
      ),
  )
  server.registerTool(
    'facts',
    {
      title: '画像可填的事实 What a profile may state',
      description: 'The facts of a profile: names, types, options, and the question for each.',
      inputSchema: { search, subject: z.string().max(100).optional(), locale },
      annotations: reading,
    },
    ({ search: words, subject, locale: language }) =>
      answered(client.GET('/v1/vocabulary'), ({ items }) => {
        const own = items.filter((one) => subject === undefined || one.subject === subject)
        const found = own.map((one) => ({
          ...one,
          facts: one.facts.filter((fact) => has(fact, words)),
        }))
        return told(
          { subjects: found.filter(({ facts }) => facts.length > 0) },
          inLanguage(language),
        )
      }),
  )
}

/** Whether all words of a search occur in what is told of a thing. */
function has(thing: object, words: string | undefined): boolean {
  const text = JSON.stringify(thing).toLowerCase()
  return (words ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}
