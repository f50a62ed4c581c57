import { type Dispatcher, fetch, type Response } from 'undici'
import { type Bytes, collect } from './bytes.ts'
import { IntakeError } from './problem.ts'

/** What a request may do and take. */
export interface FetchLimits {
  /** Whether loopback and private addresses may be asked, too. */
  readonly allowPrivate: boolean
  /** Milliseconds for one answer, its body too. */
  readonly timeout: number
  /** Bytes of the body, unpacked. */
  readonly largest: number
  readonly redirects: number
  /** Milliseconds between two requests to one host, at least. */
  readonly gap: number
}

export const FETCH_LIMITS: FetchLimits = {
  allowPrivate: false,
  timeout: 30_000,
  largest: 32 * 1024 * 1024,
  redirects: 5,
  gap: 1000,
}

/** What a server answered to one request. */
export interface Answer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  readonly body: Buffer
}

/** The name by which robots.txt files speak to this program. */
export const ROBOT = 'isnad'

const HEADERS = {
  'user-agent': `${ROBOT}/0.1 (reads news articles)`,
  accept:
    'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,application/json,application/x-ndjson,text/plain;q=0.8,*/*;q=0.1',
  'accept-language': 'ar,*;q=0.5',
}

/**
 * Makes one request, within limits. Redirects are answers like others, and their bodies are not read.
 *
 * @throws IntakeError that says which limit was met, or what is wrong with the network
 */
export async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { timeout, largest }: FetchLimits,
  dispatcher: Dispatcher,
  stop?: AbortSignal,
): Promise<Answer> {
  const deadline = new Deadline(timeout, stop)
  try {
    const { signal } = deadline
    const response = await fetch(url, { dispatcher, signal, headers: { ...HEADERS, ...headers }, redirect: 'manual' })
    return { status: response.status, headers: response.headers, body: await bodyOf(response, largest) }
  } catch (error) {
    throw networkError(error, timeout, deadline.isOver)
  } finally {
    deadline.clear()
  }
}

async function bodyOf(response: Response, largest: number): Promise<Buffer> {
  if (response.body === null) return Buffer.alloc(0)
  if (response.ok) return collect(response.body as unknown as Bytes, largest)
  await response.body.cancel()
  return Buffer.alloc(0)
}

/** Ends a request after its time, or when all is stopped. */
class Deadline {
  readonly #controller = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly #stop: AbortSignal | undefined
  readonly #abort = (): void => this.#controller.abort()
  isOver = false

  constructor(timeout: number, stop: AbortSignal | undefined) {
    this.#stop = stop
    this.#timer = setTimeout(() => {
      this.isOver = true
      this.#abort()
    }, timeout)
    if (stop?.aborted) this.#abort()
    stop?.addEventListener('abort', this.#abort)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#stop?.removeEventListener('abort', this.#abort)
  }
}

function networkError(error: unknown, timeout: number, timedOut: boolean): unknown {
  if (error instanceof IntakeError) return error
  const { cause, message } = error as Error
  if (cause instanceof IntakeError) return cause
  if (timedOut) return new IntakeError('timeout', { seconds: timeout / 1000 }, error)
  const reason = (cause as NodeJS.ErrnoException | undefined)?.code ?? (cause as Error | undefined)?.message ?? message
  return new IntakeError('network', { reason }, error)
}
