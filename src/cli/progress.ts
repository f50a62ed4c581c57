import { fill, type Messages } from './messages/messages.ts'

const EVERY = 100
const ERASE_LINE = '\r\x1b[K'

/** One line on the terminal that says how far the reading is. */
export class Progress {
  readonly #out: NodeJS.WriteStream | null
  readonly #messages: Messages
  readonly #total: number | null
  readonly #start = performance.now()
  #bytes = 0
  #articles = 0
  #drawn = 0

  /**
   * @param out where to draw; null draws nothing
   * @param total bytes that there are to read, when they are known
   */
  constructor(out: NodeJS.WriteStream | null, messages: Messages, total: number | null) {
    this.#out = out
    this.#messages = messages
    this.#total = total
  }

  taken(bytes: number): void {
    this.#bytes += bytes
  }

  read(articles: number): void {
    this.#articles += articles
    const now = performance.now()
    if (!this.#out || now - this.#drawn < EVERY) return
    this.#drawn = now
    this.#out.write(ERASE_LINE + this.#line((now - this.#start) / 1000))
  }

  clear(): void {
    if (this.#drawn > 0) this.#out?.write(ERASE_LINE)
  }

  #line(seconds: number): string {
    const { articles, rate, left } = this.#messages.progress
    const parts = [
      fill(articles, { count: this.#articles.toLocaleString('en') }),
      fill(rate, { rate: Math.round(this.#articles / Math.max(seconds, 0.001)).toLocaleString('en') }),
    ]
    if (this.#total) {
      const share = Math.min(1, this.#bytes / this.#total)
      parts.push(`${Math.floor(share * 100)} %`)
      if (share > 0 && share < 1) parts.push(fill(left, { time: clock((seconds / share) * (1 - share)) }))
    }
    return parts.join(' · ')
  }
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
