import type { KnowledgeEntry } from '../knowledge/entry.ts'
import type { Article } from '../text/article.ts'
import { foldWord } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { cueForms } from './cues/cue-forms.ts'
import type { Page } from './page.ts'
import type { Sentence } from './sentences.ts'

/** What the lines of an article are. */
export interface Layout {
  /** The headline, where the text itself starts with it. */
  readonly title: Span | null
  /** The agencies that a byline, a dateline or a closing line credits, in the order of the text. */
  readonly credits: readonly Credit[]
  /** The outlet that the byline or the closing line names. */
  readonly outlet: Credit | null
  /** What a sentence is; null for bylines and credits, which say nothing. */
  readonly roleOf: (sentence: Sentence) => { headline: boolean; bodyFirst: number } | null
}

export interface Credit extends Span {
  readonly entry: KnowledgeEntry | null
  /** As the text has it: `وكالات` names no agency. */
  readonly words: string
}

interface Line extends Span {
  readonly first: number
  readonly last: number
}

/** A byline stands within the first lines, a dateline within the first tokens of its line. */
const BYLINE_WITHIN = 4
const LONGEST_BYLINE = 14
const LONGEST_DATELINE = 22
const LONGEST_CLOSING = 8
const SEPARATORS = new Set([':', '-', '–', '—', '_', 'ـ'])
const GENERIC = new Set(['وكالات', 'الوكالات', 'متابعات', 'متابعه', 'ترجمات'])

/** Tells headline, byline, dateline and closing credit from the body. */
export function layoutOf(page: Page, article: Article): Layout {
  const lines = linesOf(page)
  const titled = article.title == null || startsWith(article.text, article.title)
  const title = titled && lines.length > 1 ? lines[0]! : null
  const bodyStart = title ? 1 : 0
  const credits: Credit[] = []
  const outlets: Credit[] = []
  const silent = new Set<number>()
  const datelines = new Map<number, number>()
  lines.forEach((line, number) => {
    const early = number >= bodyStart && number < bodyStart + BYLINE_WITHIN
    const closing = number === lines.length - 1 && number > 0
    if (early && isByline(page, line)) {
      silent.add(line.first)
      credits.push(...creditsIn(page, line.first, line.last))
      outlets.push(...outletsIn(page, line.first, line.last))
    } else if (early) {
      const end = datelineEnd(page, line)
      if (end >= 0) {
        datelines.set(line.first, end + 1)
        credits.push(...creditsIn(page, line.first, end))
        outlets.push(...outletsIn(page, line.first, end))
      }
    }
    if (closing && !silent.has(line.first)) {
      outlets.push(...closingOutlet(page, line, silent))
      credits.push(...closingCredits(page, line, silent))
    }
  })
  return { title, credits, outlet: outlets[0] ?? null, roleOf: roleIn(title, silent, datelines) }
}

function roleIn(
  title: Line | null,
  silent: ReadonlySet<number>,
  datelines: ReadonlyMap<number, number>,
): Layout['roleOf'] {
  return (sentence) => {
    if (silent.has(sentence.first)) return null
    // A dateline with dots in it (`أ. ف. ب`) may have been cut into sentences of its own.
    const bodyFirst =
      [...datelines.values()].find((end) => end > sentence.first && end <= sentence.last + 1) ?? sentence.first
    if (bodyFirst > sentence.last) return null
    return { headline: title !== null && sentence.line === 0 && sentence.first <= title.last, bodyFirst }
  }
}

const startsWith = (text: string, title: string): boolean =>
  text.startsWith(title) ||
  foldWord(text.slice(0, title.length + 20))
    .trim()
    .startsWith(foldWord(title).trim())

function linesOf({ tokens }: Page): Line[] {
  const lines: Line[] = []
  let first = 0
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at + 1]?.line === tokens[at]!.line) continue
    lines.push({ first, last: at, start: tokens[first]!.start, end: tokens[at]!.end })
    first = at + 1
  }
  return lines
}

/**
 * A short line of places, agencies, outlets, names and dates: `الرياض - واس`, `بغداد: حمزة مصطفى`. Where it credits
 * an agency, it may have other words or end in a full stop, but not both: that is a sentence.
 */
function isByline(page: Page, { first, last }: Line): boolean {
  if (last - first >= LONGEST_BYLINE || saysSomething(page, first, last)) return false
  const known = countWhere(first, last, (at) => page.nameAt(at) !== undefined || page.timeAt(at) !== undefined)
  const words = countWhere(first, last, (at) => page.tokens[at]!.kind === 'word')
  const bare = words - known <= 3
  const open = !endsAsSentence(page, last)
  return creditsIn(page, first, last).length > 0 ? bare || open : known > 0 && bare && open
}

const endsAsSentence = ({ tokens }: Page, last: number): boolean => '.؟!'.includes(tokens[last]!.form.surface)

const saysSomething = (page: Page, first: number, last: number): boolean =>
  countWhere(
    first,
    last,
    (at) => !page.nameAt(at) && cueForms(page.tokens[at]!.form).some((cue) => cue.kind !== 'noun' && !cue.cue.needs),
  ) > 0

function countWhere(first: number, last: number, holds: (at: number) => boolean): number {
  let count = 0
  for (let at = first; at <= last; at++) if (holds(at)) count++
  return count
}

/**
 * The token that closes a dateline (`طهران 15-7 (اف ب) -`, `رويترز - بنغازي (ليبيا):`), or -1. Nothing but places,
 * agencies, outlets, dates and signs stands before it, and an agency, an outlet or a place is among them.
 */
function datelineEnd(page: Page, { first, last }: Line): number {
  let end = -1
  let named = false
  for (let at = first; at <= Math.min(last, first + LONGEST_DATELINE); at++) {
    const token = page.tokens[at]!
    const credit = creditAt(page, at)
    if (credit) {
      named = true
      at = credit.last
      continue
    }
    const name = page.nameAt(at)
    if (name && name.form !== 'nationality') named = true
    if (token.kind === 'mark' && SEPARATORS.has(token.form.surface) && named) end = at
    if (token.kind === 'word' && !name && !page.timeAt(at) && !isFiller(token.form.folded)) break
  }
  return end
}

const isFiller = (folded: string): boolean =>
  ['في', 'من', 'و', 'خاص', 'مكتب', 'م', 'ه', 'وكاله', 'انباء', 'الانباء', 'صحيفه'].includes(folded) ||
  GENERIC.has(folded)

/** `(أ ف ب)`, `واس`, `الشرق الأوسط` as or at the end of the last line. */
function closingCredits(page: Page, line: Line, silent: Set<number>): Credit[] {
  const short = line.last - line.first < LONGEST_CLOSING
  if (short && !saysSomething(page, line.first, line.last)) {
    const credits = creditsIn(page, line.first, line.last)
    const name = page.nameAt(line.first)
    if (credits.length > 0 || name?.kind === 'organization') silent.add(line.first)
    return credits
  }
  return creditsIn(page, Math.max(line.first, line.last - 8), line.last).filter(({ start }) => isBracketed(page, start))
}

/** The last line as a whole is the name of an outlet. */
function closingOutlet(page: Page, { first, last, start, end }: Line, silent: Set<number>): Credit[] {
  if (last - first >= LONGEST_CLOSING) return []
  const words = page.text
    .slice(start, end)
    .replace(/[«»"“”().]/gu, '')
    .trim()
  const entry = page.knowledge.gazetteer.get(words).find(({ entry: { id } }) => id.startsWith('outlet:'))?.entry
  if (!entry) return []
  silent.add(first)
  return [{ start, end, entry, words }]
}

/** Outlets in a byline: `لندن: «الشرق الأوسط»`. */
function outletsIn(page: Page, first: number, last: number): Credit[] {
  const outlets: Credit[] = []
  for (let at = first; at <= last; at++) {
    const name = page.nameAt(at)
    if (name?.first !== at || !name.entry?.id.startsWith('outlet:')) continue
    outlets.push({ start: name.start, end: name.end, entry: name.entry, words: page.text.slice(name.start, name.end) })
  }
  return outlets
}

const isBracketed = ({ text }: Page, start: number): boolean =>
  /[(«"]\s*$/u.test(text.slice(Math.max(0, start - 3), start))

function creditsIn(page: Page, first: number, last: number): Credit[] {
  const credits: Credit[] = []
  for (let at = first; at <= last; at++) {
    const credit = creditAt(page, at)
    if (!credit) continue
    const { start } = credit
    const { end } = page.tokens[credit.last]!
    credits.push({ start, end, entry: credit.entry, words: page.text.slice(start, end) })
    at = credit.last
  }
  return credits
}

interface CreditAt {
  readonly start: number
  readonly last: number
  readonly entry: KnowledgeEntry | null
}

/** An agency by name, by its letters, or no agency in particular (`وكالات`). */
function creditAt(page: Page, at: number): CreditAt | null {
  const token = page.tokens[at]!
  if (token.kind !== 'word') return null
  const name = page.nameAt(at)
  if (name?.first === at && name.entry?.id.startsWith('agency:'))
    return { start: name.start, last: name.last, entry: name.entry }
  if (GENERIC.has(token.form.folded)) return { start: token.start, last: at, entry: null }
  return abbreviationAt(page, at)
}

/** `فارس الرشيدي` is a reporter, not the agency: letters that stand for one have signs, places or nothing beside them. */
function standsAlone(page: Page, first: number, last: number): boolean {
  const name = page.nameAt(first)
  if (name?.kind === 'person' && name.last > last) return false
  return [first - 1, last + 1].every((at) => {
    const token = page.tokens[at]
    if (token?.kind !== 'word' || token.line !== page.tokens[first]!.line) return true
    return page.nameAt(at) !== undefined || page.timeAt(at) !== undefined || isFiller(token.form.folded)
  })
}

function abbreviationAt(page: Page, at: number): CreditAt | null {
  const { tokens, knowledge } = page
  if (!knowledge.abbreviations.begins(tokens[at]!.form)) return null
  const start = tokens[at]!.start
  for (let last = Math.min(at + 6, tokens.length - 1); last >= at; last--) {
    const token = tokens[last]!
    if (
      token.kind !== 'word' ||
      token.line !== tokens[at]!.line ||
      token.end - start > knowledge.abbreviations.longest * 3
    )
      continue
    const entry = knowledge.abbreviations.agency(page.text.slice(start, token.end))
    if (entry && standsAlone(page, at, last)) return { start, last, entry }
  }
  return null
}
