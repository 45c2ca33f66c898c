import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { type PortalAddress, portalClient } from '../client/client'
import type { Locale } from './answer'
import { auditTool } from './audit-tool'
import { evaluationTools } from './evaluation-tools'
import { textTools } from './text-tools'

const instructions = `惠企政策问答：一切结论取自本服务的工具，逐条注明文件、条款与原文，不凭记忆作答。
Answers about incentives come from these tools alone, each with document, provision and exact words.
Unknown facts stay unknown: call \`questions\` and ask the user instead of guessing. An amount is an
interval; say both ends. Quote the Chinese words as they stand. This is what the texts say: no decision
of an authority and no legal advice.`

/** An MCP server over the calls of a portal, for one key; not yet connected. */
export function mcpServer(address: PortalAddress): McpServer {
  const server = new McpServer(
    { name: 'incentive-rules', version: '0.1.0' },
    { instructions, maxToolInputElements: 20_000 },
  )
  const usual: Locale = address.locale ?? 'zh-CN'
  const desk = {
    client: portalClient(address),
    inLanguage: (asked: Locale | undefined): Locale => asked ?? usual,
  }
  evaluationTools(server, desk)
  textTools(server, desk)
  auditTool(server, desk)
  return server
}
