import type { Readable, Writable } from 'node:stream'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'

/**
 * Answers on standard input and output, until the input ends and what was asked is answered, or the signal says so.
 * Nothing but the protocol may be written to the output.
 */
export async function serveStdio(
  server: McpServer,
  input: Readable,
  output: Writable,
  stop: AbortSignal,
): Promise<void> {
  const transport = new CountingTransport(input, output)
  await server.connect(transport)
  await new Promise<void>((resolve) => {
    input.once('end', resolve)
    input.once('close', resolve)
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  if (!stop.aborted) await transport.answered()
  await server.close()
}

/** Knows which requests have no answer yet: an input that ends may have asked just before. */
class CountingTransport extends StdioServerTransport {
  readonly #open = new Set<string | number>()
  #whenAnswered: (() => void) | null = null

  override async start(): Promise<void> {
    const receive = this.onmessage
    this.onmessage = (message: JSONRPCMessage) => {
      if ('method' in message && 'id' in message) this.#open.add(message.id)
      receive?.(message)
    }
    await super.start()
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message)
    if (!('method' in message) && message.id !== undefined) this.#open.delete(message.id)
    if (this.#open.size === 0) this.#whenAnswered?.()
  }

  answered(): Promise<void> {
    return this.#open.size === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#whenAnswered = resolve
        })
  }
}
