import { randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'

interface Kept {
  readonly revision: string
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

const LARGEST_SUM = 32 * 1024 * 1024
// A few pages of such would push all others out.
const LARGEST_ONE = 1024 * 1024

/** Answers that were given, those that were asked for longest ago thrown out first. */
class Answers {
  readonly #kept = new Map<string, Kept>()
  #bytes = 0

  get(key: string, revision: string): Kept | null {
    const kept = this.#kept.get(key)
    if (!kept) return null
    this.#drop(key, kept)
    if (kept.revision !== revision) return null
    this.put(key, kept)
    return kept
  }

  put(key: string, kept: Kept): void {
    this.#kept.set(key, kept)
    this.#bytes += kept.body.length
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= LARGEST_SUM) return
      this.#drop(oldest, one)
    }
  }

  #drop(key: string, kept: Kept): void {
    this.#kept.delete(key)
    this.#bytes -= kept.body.length
  }
}

/**
 * Gives an answer again while nothing in the archive has changed, and tells clients so that need not be sent it.
 *
 * @param isLasting whether the answer at a path depends on the archive and the request alone
 */
export function cachedAnswers(revisionOf: () => Promise<string>, isLasting: (path: string) => boolean) {
  const answers = new Answers()
  // Revisions count from the start of the program.
  const start = randomBytes(9).toString('base64url')
  return createMiddleware(async (c, next) => {
    if (c.req.method !== 'GET' || !isLasting(c.req.path)) return next()
    const revision = await revisionOf()
    const etag = `"${start}-${revision}"`
    const headers = { etag, 'cache-control': 'private, no-cache' }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    const key = c.req.url
    const kept = answers.get(key, revision)
    if (kept) return c.body(kept.body, 200, { ...headers, 'content-type': kept.type })
    await next()
    if (c.res.status !== 200 || (await revisionOf()) !== revision) return
    const body = new Uint8Array(await c.res.clone().arrayBuffer())
    const type = c.res.headers.get('content-type') ?? 'application/json'
    if (body.length <= LARGEST_ONE) answers.put(key, { revision, type, body })
    c.res = new Response(body, { status: 200, headers: { ...headers, 'content-type': type } })
  })
}
