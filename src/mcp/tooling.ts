import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Services } from '../http/services.ts'
import type { Links } from './links.ts'

/** What tools are made with. */
export interface Tooling {
  readonly server: McpServer
  readonly services: Services
  readonly links: Links
}

/** None of the tools changes anything, or looks beyond the archive. */
export const ANNOTATIONS = { readOnlyHint: true, openWorldHint: false, idempotentHint: true }

/** An answer in both forms that the protocol knows. */
export const answer = (content: object): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(content) }],
  structuredContent: { ...content },
})
