import type { Token } from '../language/tokens.ts'
import type { Span } from '../text/span.ts'

/** A stretch in quotation marks; the span includes the marks. */
export interface Quotation extends Span {
  /** Token index of the opening mark. */
  readonly first: number
  /** Token index of the closing mark; of the last token inside when the text never closes it. */
  readonly last: number
  readonly closed: boolean
}

const CLOSING = new Map([
  ['«', '»'],
  ['“', '”'],
  ['‹', '›'],
  ['{', '}'],
  ['‘', '’'],
])
const CLOSERS = new Set(CLOSING.values())
const STRAIGHT = '"'
/** How many lines a quotation may run on that its first line does not close. */
const LONGEST_IN_LINES = 8
/** How deep quotations nest; deeper marks say nothing, and a wall of them must cost no more than its length. */
const DEEPEST = 12

/**
 * Pairs the quotation marks of a text: « » “ ” " " (( )) { } and nested ones. A quotation that its line does not close is
 * closed by the next unpaired closing mark within a few lines, else it ends with its line and says so.
 */
export function findQuotations(tokens: readonly Token[]): readonly Quotation[] {
  const pairing: Pairing = { tokens, open: [], found: [] }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark') readMark(pairing, i, markAt(tokens, i))
  }
  while (pairing.open.length > 0) giveUp(pairing)
  return pairing.found.sort((a, b) => a.first - b.first || b.last - a.last)
}

interface Pairing {
  readonly tokens: readonly Token[]
  /** Opening marks that wait for theirs, outermost first. */
  readonly open: { first: number; closer: string }[]
  readonly found: Quotation[]
}

/** The mark at a token, with `((` and `))` as one. */
function markAt(tokens: readonly Token[], i: number): string {
  const mark = tokens[i]!.form.surface
  const doubled = tokens[i + 1]?.form.surface === mark && tokens[i + 1]!.start === tokens[i]!.end
  return (mark === '(' || mark === ')') && doubled ? mark + mark : mark
}

function readMark(pairing: Pairing, i: number, mark: string): void {
  dropStale(pairing, pairing.tokens[i]!.line)
  if (mark === STRAIGHT) readStraight(pairing, i)
  else if (CLOSERS.has(mark) && opensInstead(pairing, i, mark)) open(pairing, i, mark)
  else if (CLOSERS.has(mark) || mark === '))') close(pairing, i, mark)
  else open(pairing, i, mark === '((' ? '))' : CLOSING.get(mark))
}

/** `قال: ” نعم ”`: many keyboards have one mark for both sides; with none open it opens, where an opening one stands. */
function opensInstead({ tokens, open: waiting }: Pairing, i: number, mark: string): boolean {
  if (waiting.some(({ closer }) => closer === mark)) return false
  return tokens[i - 1]?.form.surface === ':' || sideOf(tokens, i) === 'opening'
}

function open(pairing: Pairing, first: number, closer: string | undefined): void {
  if (closer && pairing.open.length < DEEPEST) pairing.open.push({ first, closer })
}

/**
 * What a straight mark is by the spaces around it: a mark between a space and a word opens, one between a word and a
 * space closes, and a closing one with nothing open is stray. Elsewhere only the turn tells.
 */
function sideOf(tokens: readonly Token[], i: number): 'opening' | 'closing' | null {
  const mark = tokens[i]!
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const leftOpen = before === undefined || before.end < mark.start || before.line !== mark.line || isClitic(before)
  const rightOpen = after === undefined || after.start > mark.end || after.line !== mark.line || after.kind === 'mark'
  if (leftOpen === rightOpen) return null
  return leftOpen ? 'opening' : 'closing'
}

/** `ل"الحياة"`: one letter written before the mark. */
const isClitic = ({ kind, form }: Token): boolean => kind === 'word' && /^[وفبلك]{1,2}ـ?$/u.test(form.folded)

/** Straight marks pair within one line. */
function readStraight(pairing: Pairing, i: number): void {
  const waiting = pairing.open.some((mark) => mark.closer === STRAIGHT)
  const side = sideOf(pairing.tokens, i)
  if (waiting && side !== 'opening') close(pairing, i, STRAIGHT)
  else if (side !== 'closing') open(pairing, i, STRAIGHT)
}

function close(pairing: Pairing, last: number, closer: string): void {
  const { open: waiting, found, tokens } = pairing
  const at = waiting.findLastIndex((mark) => mark.closer === closer)
  if (at < 0) return
  // What was opened inside and never closed is taken back: a lone mark inside a quotation means nothing.
  const { first } = waiting[at]!
  waiting.length = at
  found.push({ first, last, closed: true, start: tokens[first]!.start, end: tokens[last]!.end })
}

function dropStale(pairing: Pairing, line: number): void {
  for (let top = pairing.open.at(-1); top; top = pairing.open.at(-1)) {
    const away = line - pairing.tokens[top.first]!.line
    if (away === 0 || (top.closer !== STRAIGHT && away <= LONGEST_IN_LINES)) return
    giveUp(pairing)
  }
}

function giveUp({ open: waiting, found, tokens }: Pairing): void {
  const { first } = waiting.pop()!
  const { line } = tokens[first]!
  let last = first
  while (tokens[last + 1]?.line === line) last++
  if (last > first) found.push({ first, last, closed: false, start: tokens[first]!.start, end: tokens[last]!.end })
}
