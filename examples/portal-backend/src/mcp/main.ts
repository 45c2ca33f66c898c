// An MCP server on standard input and output: PORTAL_URL and PORTAL_KEY say which portal to ask, and
// PORTAL_LOCALE (zh-CN, en) in which language to answer where nobody asks for one.
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import * as z from 'zod'
import { locales } from './answer'
import { mcpServer } from './server'

const variables = z.object({
  PORTAL_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:8787'),
  PORTAL_KEY: z.string().min(1),
  PORTAL_LOCALE: z.enum(locales).default('zh-CN'),
})

const read = variables.safeParse(process.env)
if (read.success) {
  const { PORTAL_URL: url, PORTAL_KEY: key, PORTAL_LOCALE: locale } = read.data
  await mcpServer({ url, key, locale }).connect(new StdioServerTransport())
} else {
  // a value may be a key: the names are enough
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exitCode = 2
}
