import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isnad } from '../cli/isnad.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-mcp-'))
afterAll(() => rmSync(folder, { recursive: true }))

const message = (id: number | null, method: string, params: object = {}): string =>
  `${JSON.stringify({ jsonrpc: '2.0', ...(id === null ? {} : { id }), method, params })}\n`

describe('isnad mcp', () => {
  it('writes nothing but the protocol, and answers what was asked before the input ended', async () => {
    const initialize = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '0' } }
    const input = [
      message(1, 'initialize', initialize),
      message(null, 'notifications/initialized'),
      message(2, 'tools/list'),
      message(3, 'tools/call', { name: 'read_text', arguments: { text: 'قال الوزير إن الأمر انتهى.' } }),
      message(4, 'tools/call', { name: 'find_statements', arguments: {} }),
    ].join('')
    const { status, out } = await isnad(['mcp', '--archive', join(folder, 'archive.db')], input)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([1, 2, 3, 4].map((id) => ['2.0', id]))
    expect(answers[2].result.structuredContent.statements).toHaveLength(1)
    expect(answers[3].result.structuredContent.total).toBe(0)
    expect(status).toBe(0)
  })
})
