import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMcpServer } from '../../src/mcp/server.ts'
import { type Json, type Seeded, seeded } from '../http/seeded.ts'

const BASE = 'http://127.0.0.1:4242/'

describe('tools for an assistant', () => {
  let served: Seeded
  let client: Client
  beforeAll(async () => {
    served = await seeded()
    const [here, there] = InMemoryTransport.createLinkedPair()
    await createMcpServer(served.services, BASE).connect(there)
    client = new Client({ name: 'test', version: '0' })
    await client.connect(here)
    // The client holds answers against the schemas that the tools give, once it has them.
    await client.listTools()
  })
  afterAll(async () => {
    await client.close()
    await served.archive.close()
  })

  const call = async (name: string, args: Record<string, unknown> = {}): Promise<Json> => {
    const result: Json = await client.callTool({ name, arguments: args })
    if (result.isError) throw new Error(result.content[0].text)
    expect(JSON.parse(result.content[0].text)).toEqual(result.structuredContent)
    return result.structuredContent
  }

  it('are there, say what they answer, and change nothing', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'document',
      'find_statements',
      'list_stories',
      'read_text',
      'trace_statement',
    ])
    expect(tools.every(({ outputSchema, annotations }) => outputSchema && annotations?.readOnlyHint)).toBe(true)
    expect(client.getInstructions()).toContain('permalink')
  })

  it('read a text and quote it to the letter', async () => {
    const text = 'قال وزير النقل أمس إن الطريق "مفتوح للجميع".'
    const { statements } = await call('read_text', { text, published: '2026-02-02' })
    expect(statements).toHaveLength(1)
    for (const { start, end, text: words } of [statements[0].cue, statements[0].source, ...statements[0].content]) {
      expect(text.slice(start, end)).toBe(words)
    }
  })

  it('find statements, with quotes that stand in their documents, and links to them', async () => {
    const { total, scope, statements } = await call('find_statements', { words: 'السفينة', limit: 2 })
    expect(total).toBeGreaterThanOrEqual(3)
    expect(scope.documents).toBe(6)
    expect(statements).toHaveLength(2)
    for (const one of statements) {
      expect(one.permalink).toBe(`${BASE}statements/${one.id}`)
      const { text, document } = await call('document', { id: one.document.id })
      expect(document).toEqual(one.document)
      for (const { start, end, text: words } of [one.cue, ...one.content]) expect(text.slice(start, end)).toBe(words)
    }
  })

  it('trace a statement, a document or a text', async () => {
    const { statements } = await call('find_statements', { words: 'السفينة' })
    const trace = await call('trace_statement', { statement: statements[0].id })
    expect(trace.versions.length).toBeGreaterThanOrEqual(3)
    expect(trace.permalink).toBe(statements[0].permalink)
    expect((await call('trace_statement', { document: statements[0].document.id, lang: 'ar' })).finding).toMatch(
      /\p{Script=Arabic}/u,
    )
    expect((await call('trace_statement', { text: 'غرقت السفينة الشراعية قبالة الساحل الشرقي' })).permalink).toBeNull()
  })

  it('list stories', async () => {
    const { total, stories } = await call('list_stories', { sort: 'largest', since: '2026-02-02T00:00:00Z' })
    expect(total).toBe(1)
    expect(stories[0]).toMatchObject({ documents: 3, outlets: ['الأفق', 'النهر', 'المرفأ'], added: 2 })
    expect(stories[0].permalink).toBe(`${BASE}stories/${stories[0].story}`)
  })

  it('say what is not there, and invent nothing', async () => {
    await expect(call('document', { id: 'none' })).rejects.toThrow("no document 'none'")
    await expect(call('trace_statement', { statement: 'none' })).rejects.toThrow('nothing to trace')
    await expect(call('trace_statement')).rejects.toThrow('give a statement')
    await expect(call('find_statements', { words: '!' })).rejects.toThrow('no word')
    await expect(call('find_statements', { limit: 1000 })).rejects.toThrow()
    expect(await call('find_statements', { words: 'بركان' })).toMatchObject({ total: 0, statements: [] })
  })
})
