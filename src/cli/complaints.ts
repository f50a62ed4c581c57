import type { Problem } from '../intake/problem.ts'
import { fill, type Messages } from './messages/messages.ts'

// A damaged file can have a problem on every line: the first few of a kind are told, the others counted.
const TOLD_IN_FULL = 20

/** A problem as a person is told it; the reader's own failures are told like those of an input. */
export type Complaint = Omit<Problem, 'code'> & { readonly code: keyof Messages['problems'] }

/** Tells of what could not be read. */
export class Complaints {
  readonly #messages: Messages
  readonly #tell: (line: string) => void
  readonly #counts = new Map<string, number>()
  total = 0

  constructor(messages: Messages, tell: (line: string) => void) {
    this.#messages = messages
    this.#tell = tell
  }

  add({ code, where, detail }: Complaint): void {
    this.total++
    const kind = `${code}\n${where.replace(/:[0-9]+$/, '')}`
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    if (count <= TOLD_IN_FULL) this.#tell(fill(this.#messages.problems[code], { where, ...detail }))
  }

  /** Tells how many were left out. */
  end(): void {
    for (const [kind, count] of this.#counts) {
      const where = kind.slice(kind.indexOf('\n') + 1)
      if (count > TOLD_IN_FULL) this.#tell(fill(this.#messages.problems.more, { where, count: count - TOLD_IN_FULL }))
    }
  }
}
