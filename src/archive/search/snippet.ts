import type { Token } from '../../language/tokens.ts'
import type { StatementRecord } from '../../record/schema.ts'
import type { Span } from '../../text/span.ts'
import type { Snippet } from '../archive.ts'
import { keysOf, phraseKeyOf } from './keys.ts'
import { type AskedWords, spellingsOf } from './query.ts'
import { wordsWithin } from './words.ts'

// About three lines of a terminal.
const LONGEST = 240

/** The part of a statement that shows best why it was found, and the words that made it be. */
export function snippetOf(text: string, statement: StatementRecord, asked: AskedWords): Snippet {
  const { start, end } = extent(statement)
  const found = asked.words.length + asked.phrases.length === 0 ? [] : highlightsOf(text, statement, asked)
  const window = windowOf(text, { start, end }, found)
  const highlights = found.filter((span) => window.start <= span.start && span.end <= window.end)
  return { ...window, text: text.slice(window.start, window.end), highlights }
}

/** From the first to the last word of source, cue and content. */
function extent({ cue, source, content }: StatementRecord): Span {
  const spans = [cue, ...content, ...(source ? [source] : [])]
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

function highlightsOf(text: string, { content, source }: StatementRecord, asked: AskedWords): readonly Span[] {
  const parts = [...content, ...(source ? [source] : [])].map((span) => wordsWithin(text, span))
  const keys = new Set(asked.words.flat())
  const spans = parts.flatMap((part) => [
    ...part.filter(({ form }) => keysOf(form).some((key) => keys.has(key))),
    ...asked.phrases.flatMap((phrase) => phraseSpans(part, phrase)),
  ])
  return merged(spans.map(({ start, end }) => ({ start, end })))
}

function phraseSpans(words: readonly Token[], phrase: readonly string[]): readonly Span[] {
  const spellings = new Set(spellingsOf(phrase))
  const last = phrase.length - 1
  return words.flatMap(({ start }, i) => {
    const run = words.slice(i, i + phrase.length)
    return spellings.has(run.map(({ form }) => phraseKeyOf(form)).join(' ')) ? [{ start, end: run[last]!.end }] : []
  })
}

/** In the order of the text, those that overlap made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (last && span.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}

/** As much of the whole as a snippet holds, around the place where most was found. */
function windowOf(text: string, whole: Span, found: readonly Span[]): Span {
  if (whole.end - whole.start <= LONGEST) return whole
  const anchor = densest(found) ?? whole.start
  const start = anchor - whole.start < LONGEST / 2 ? whole.start : spaceAfter(text, anchor - LONGEST / 4)
  const end = Math.min(whole.end, start + LONGEST)
  return {
    start,
    end:
      end === whole.end ? end : Math.max(spaceBefore(text, end), found.find((span) => span.start === anchor)?.end ?? 0),
  }
}

/** Where the highlight begins that has most others close behind it. */
function densest(found: readonly Span[]): number | null {
  let [best, most] = [null as number | null, 0]
  for (const { start } of found) {
    const near = found.filter((span) => span.start >= start && span.end <= start + LONGEST / 2).length
    if (near > most) [best, most] = [start, near]
  }
  return best
}

const spaceAfter = (text: string, from: number): number => {
  const at = Math.trunc(from)
  const space = text.slice(at, at + LONGEST / 4).search(/\s/u)
  return space < 0 ? at : at + space + 1
}

const spaceBefore = (text: string, to: number): number => {
  const space = text.lastIndexOf(' ', to)
  return space > to - LONGEST / 4 ? space : to
}
