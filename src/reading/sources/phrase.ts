import type { Span } from '../../text/span.ts'
import type { Desk } from '../desk.ts'
import type { NameMention } from '../names.ts'
import type { Page } from '../page.ts'
import { stepMark } from './mark-steps.ts'
import { stepName } from './name-steps.ts'
import { isFresh, limitsWithin, type PhraseLimits, type Scan, take } from './scan.ts'
import type { SpeakerWord } from './speaker-words.ts'
import { stepWord } from './word-steps.ts'

/** The noun phrase of a source: `وزير الخارجية الروسي سيرغي لافروف`. */
export interface SourcePhrase extends Span {
  readonly first: number
  readonly last: number
  /** Its first noun, where the lexicon or the titles know it. */
  readonly head: SpeakerWord | undefined
  /** The first name in it. */
  readonly name: NameMention | undefined
  /** Whether it can speak: a person, an institution, a document …, or a name. */
  readonly agentive: boolean
}

const LONGEST = 40

/** Reads the noun phrase that starts at a token; null where none does. */
export function sourcePhraseAt({ page, speakerWord }: Desk, first: number, asked: PhraseLimits): SourcePhrase | null {
  const end = page.tokens.length - 1
  const limits = limitsWithin(end, asked)
  const scan: Scan = {
    page,
    speakerWord,
    limits,
    first,
    last: -1,
    at: first,
    head: undefined,
    name: undefined,
    named: false,
    definite: false,
  }
  const to = Math.min(limits.to, first + LONGEST)
  while (scan.at <= to && step(scan)) {
    // each step takes one piece of the phrase
  }
  return isFresh(scan) ? null : finished(scan)
}

/** Takes the next piece of the phrase; false where it ends. */
function step(scan: Scan): boolean {
  const token = scan.page.tokens[scan.at]!
  if (token.kind === 'mark') return stepMark(scan, token)
  const name = scan.page.nameAt(scan.at)
  if (name && name.form !== 'nationality') return stepName(scan, name)
  if (scan.page.timeAt(scan.at)) return false
  return token.kind === 'number' ? stepNumber(scan) : stepWord(scan, token)
}

/** `خمسة مصادر`, `3 مسؤولين` at its start; `القناة 12` behind its head. */
function stepNumber(scan: Scan): boolean {
  if (!isFresh(scan) && (!scan.definite || scan.named)) return false
  take(scan, scan.at)
  return true
}

function finished({ page, first, last, head, name }: Scan): SourcePhrase {
  const start = startOf(page, first, head)
  // What stands in quotation marks where a subject stands is a name: «التعاون الإسلامي» تستنكر.
  const agentive = head !== undefined || name !== undefined || page.quotationFrom(first) !== undefined
  return { start, end: page.tokens[last]!.end, first, last, head, name, agentive }
}

/** A phrase starts behind the conjunction or preposition that is written on its first word. */
function startOf(page: Page, first: number, head: SpeakerWord | undefined): number {
  const name = page.nameAt(first)
  if (name?.first === first) return name.start
  return page.tokens[first]!.start + (head?.proclitics.length ?? 0)
}

/** The words of a phrase, with the article that a lam before it has swallowed: `للمصادر` are المصادر. */
export function wordingOf({ text }: Page, { start, end, head }: SourcePhrase): string {
  const words = text.slice(start, end)
  const swallowed = head?.definite === true && head.proclitics.endsWith('ل') && words.startsWith('ل')
  return swallowed ? `ا${words}` : words
}
