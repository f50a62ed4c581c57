import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Services } from '../http/services.ts'
import { linksTo } from './links.ts'
import type { Tooling } from './tooling.ts'
import { addDocumentTool } from './tools/document.ts'
import { addFindTool } from './tools/find-statements.ts'
import { addStoriesTool } from './tools/list-stories.ts'
import { addReadTool } from './tools/read-text.ts'
import { addTraceTool } from './tools/trace-statement.ts'

const INSTRUCTIONS = `Isnad keeps Arabic news and who said what in them, when, and according to whom.
Every quote is given with its place in the text of its document: cite it with the permalink, and change no word of it.
No answer holds beyond the scope that it names: what is not found was not found in this archive.
Origins are intervals, from what the evidence allows at least to what it allows at most: give both ends.`

/** What answers an assistant: a server of the protocol, not connected yet. */
export function createMcpServer(services: Services, base: string): McpServer {
  const server = new McpServer({ name: 'isnad', version: services.version }, { instructions: INSTRUCTIONS })
  const tooling: Tooling = { server, services, links: linksTo(base) }
  addReadTool(tooling)
  addFindTool(tooling)
  addTraceTool(tooling)
  addStoriesTool(tooling)
  addDocumentTool(tooling)
  return server
}
