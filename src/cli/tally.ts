import type { TakenIn } from '../archive/take-in.ts'
import type { Article } from '../text/article.ts'
import { type Complaint, Complaints } from './complaints.ts'
import { fill, type Messages } from './messages/messages.ts'

export interface Sums {
  readonly added: number
  readonly known: number
  readonly unreadable: number
}

/** Counts what became of what was to be taken in, and tells of each: as a line of JSON, and of problems in words. */
export class Tally {
  readonly #messages: Messages
  readonly #complaints: Complaints
  readonly #line: (line: object) => void
  #added = 0
  #known = 0

  constructor(messages: Messages, tell: (line: string) => void, line: (line: object) => void) {
    this.#messages = messages
    this.#complaints = new Complaints(messages, tell)
    this.#line = line
  }

  get sums(): Sums {
    return { added: this.#added, known: this.#known, unreadable: this.#complaints.total }
  }

  /** Gives the number of articles that this was about. */
  count(taken: TakenIn): number {
    if ('additions' in taken) for (const one of taken.additions) this.#stored(one.added, one.id, one.article)
    else if ('unchanged' in taken) this.#stored(false, null, { url: taken.unchanged })
    else if ('problem' in taken) this.#unreadable(taken.problem)
    else {
      const { article, reason } = taken.failure
      this.#unreadable({ code: 'reader-failed', where: nameOf(article), detail: { reason } })
    }
    return 'additions' in taken ? taken.additions.length : 'unchanged' in taken ? 1 : 0
  }

  /** Tells how many problems were left out. */
  end(): void {
    this.#complaints.end()
  }

  #stored(added: boolean, document: string | null, { id, url, title }: Omit<Article, 'text'>): void {
    if (added) this.#added++
    else this.#known++
    this.#line({ status: added ? 'added' : 'known', document, id: id ?? null, url: url ?? null, title: title ?? null })
  }

  #unreadable(complaint: Complaint): void {
    const { code, where, detail } = complaint
    this.#complaints.add(complaint)
    const message = fill(this.#messages.problems[code], { where, ...detail })
    this.#line({ status: 'unreadable', where, code, message })
  }
}

const nameOf = ({ id, url, title, text }: Article): string => id ?? url ?? title ?? text.slice(0, 60)
