import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { evaluateSync } from 'incentive-rules'
import { rulebook, textOf } from 'incentive-rules/rulebook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { startPortal, type TestPortal } from '../support/portal'

const profile = {
  enterprise: { place: '510104', sectors: ['tcm-health-manufacturing'] },
  projects: [
    {
      ...{ id: 'p1', place: '510104', incoming: true, investment: '3500万元' },
      ...{ completedOn: '2018-03-14', aboveScaleOn: null },
    },
  ],
}
const rule = 'sichuan-2017/incoming-investment'
const asked = { profile, asOf: '2019-01-01' }

const program = fileURLToPath(new URL('../../src/mcp/main.ts', import.meta.url))

const answerShape = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
})

const citationShape = z.object({
  ...{ document: z.string(), provision: z.string(), quote: z.string() },
  ...{ start: z.int(), end: z.int() },
})

const awardsShape = z.object({
  awards: z.array(
    z.object({
      ...{ rule: z.string(), title: z.string(), verdict: z.string() },
      pendingUntil: z.string().nullable(),
      amount: z.object({ low: z.string(), high: z.string().nullable() }).nullable(),
      citations: z.array(citationShape),
    }),
  ),
})

let portal: TestPortal
let assistant: Client
beforeAll(async () => {
  portal = await startPortal()
  assistant = await connected((await portal.client('alpha')).key)
})
afterAll(async () => {
  await assistant.close()
  await portal.stop()
})

/** An assistant with a server of its own, over standard input and output as any other has it. */
async function connected(key: string, url = portal.url): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', program],
    env: { PATH: process.env.PATH ?? '', PORTAL_URL: url, PORTAL_KEY: key },
    stderr: 'inherit',
  })
  await client.connect(transport)
  return client
}

async function call(name: string, given: Readonly<Record<string, unknown>>, client = assistant) {
  const answer = answerShape.parse(await client.callTool({ name, arguments: { ...given } }))
  const said = answer.content.map(({ text }) => text).join('\n')
  return { said, isError: answer.isError === true, data: answer.structuredContent }
}

const heldText = async (document: string): Promise<string> => (await textOf(document)) ?? ''

describe('an assistant', () => {
  it('finds the tools, all of which only read, and is told to cite', async () => {
    const { tools } = await assistant.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual([
      ...['audit', 'documents', 'evaluate', 'explain', 'facts', 'improvements'],
      ...['provision', 'questions', 'rule', 'rules'],
    ])
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true)
    expect(assistant.getInstructions()).toContain('exact words')
  })

  it('is told what the library answers, every quote being in the text where it says', async () => {
    const { awards } = awardsShape.parse((await call('evaluate', asked)).data)
    const { findings } = evaluateSync(rulebook, profile, { asOf: '2019-01-01' })
    const expected = findings.filter(({ verdict }) => ['eligible', 'pending'].includes(verdict))
    expect(awards.map((one) => [one.rule, one.verdict])).toEqual(
      expected.map((one) => [one.rule, one.verdict]),
    )
    expect(awards.find((one) => one.rule === rule)).toMatchObject({
      verdict: 'pending',
      pendingUntil: '2020-03-14',
      amount: { low: '0', high: '3000000' },
    })
    for (const { document, quote, start, end } of awards.flatMap(({ citations }) => citations)) {
      expect((await heldText(document)).slice(start, end)).toBe(quote)
    }
  })

  it('reads a cited provision in its exact words', async () => {
    const { awards } = awardsShape.parse((await call('evaluate', asked)).data)
    const cited = awards.flatMap(({ citations }) => citations)[0]
    const { data } = await call('provision', {
      document: cited?.document,
      provision: cited?.provision,
    })
    const shape = z.object({ text: z.string(), start: z.int(), end: z.int() })
    const { text, start, end } = shape.parse(data)
    expect((await heldText(cited?.document ?? '')).slice(start, end)).toBe(text)
    expect(text).toContain(cited?.quote)
  })

  it.each([
    ['zh-CN', '来川投资'],
    ['en', 'incoming'],
  ])('is answered in %s', async (locale, title) => {
    const { awards } = awardsShape.parse((await call('evaluate', { ...asked, locale })).data)
    expect(awards.find((one) => one.rule === rule)?.title.toLowerCase()).toContain(title)
    const { said } = await call('explain', { ...asked, rule, subject: 'p1', locale })
    expect(said).toMatch(locale === 'en' ? /until 2020-03-14|14 March 2020|2020-03-14/ : /2020/)
    expect(said).toContain('投资3000万元以上的项目')
    const inWords = await call('rule', { rule, locale })
    expect(inWords.said).toContain('最高不超过300万元')
  })

  it('asks what is still open, and says what would have to change', async () => {
    const { data } = await call('questions', { ...asked, most: 3, locale: 'en' })
    const shape = z.object({ questions: z.array(z.object({ question: z.string() })) })
    expect(shape.parse(data).questions).toHaveLength(3)
    const ways = await call('improvements', {
      ...asked,
      rule,
      subject: { type: 'project', id: 'p1' },
    })
    expect(ways.isError).toBe(false)
    expect(ways.said).toContain('2020-03-14')
  })

  it('audits a claim', async () => {
    const claims = [
      { id: 'c1', enterprise: 'e1', rule, subject: 'p1', amount: '300万元', paid: '2019-01-01' },
    ]
    const { data } = await call('audit', { claims, profiles: { e1: profile }, locale: 'en' })
    expect(data).toMatchObject({
      summary: { rows: 1 },
      results: [{ kind: 'judged', verdict: 'premature' }],
    })
  })

  it('finds rules and facts by words', async () => {
    const rules = z.object({ rules: z.array(z.object({ id: z.string() })) })
    const found = rules.parse((await call('rules', { search: 'incoming investment' })).data).rules
    expect(found.map(({ id }) => id)).toContain(rule)
    expect((await call('facts', { search: 'investment', subject: 'project' })).said).toContain(
      '"investment"',
    )
    expect((await call('documents', {})).said).toContain('sichuan-2017')
  })
})

describe('what cannot be answered', () => {
  it.each([
    [
      'a profile with faults',
      'evaluate',
      { ...asked, profile: { enterprise: { employees: 'many' } } },
      'enterprise.employees',
    ],
    ['a day that does not exist', 'evaluate', { ...asked, asOf: '2019-02-30' }, 'asOf'],
    ['a document that is not held', 'provision', { document: 'none', provision: '一' }, '404'],
    ['a rule that is not there', 'explain', { ...asked, rule: 'none/none' }, '404'],
    ['arguments that are none', 'evaluate', { profile: 3 }, 'asOf'],
  ])('is an error with the reason: %s', async (_, name, given, reason) => {
    const { isError, said } = await call(name, given)
    expect(isError).toBe(true)
    expect(said).toContain(reason)
  })

  it('is an error where the key is wrong, or nobody listens', async () => {
    const strangers = [await connected('ir_none_none'), await connected('x', 'http://127.0.0.1:9')]
    const [wrong, nobody] = await Promise.all(strangers.map((one) => call('evaluate', asked, one)))
    expect(wrong).toMatchObject({ isError: true, said: expect.stringContaining('401') })
    expect(nobody).toMatchObject({
      isError: true,
      said: expect.stringContaining('cannot be reached'),
    })
    for (const one of strangers) await one.close()
  })
})
