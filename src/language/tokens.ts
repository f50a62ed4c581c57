import { CharacterClass, characterClass } from '../text/characters.ts'
import type { Span } from '../text/span.ts'
import { type Form, formAt } from './forms.ts'

/** A word, a run of digits, or one mark of punctuation. Clitics stay on their word: its form tells them apart. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly form: Form
  /** Number of the line that it stands in, from 0. */
  readonly line: number
}

/** Standing alone it is drawn and meant as a dash: `نيويورك ـ قالت`. */
const LONE_TATWEEL = 0x640

const { letter, digit, mark, newline, space, control } = CharacterClass

/**
 * Splits a text into tokens, in one pass. Letters and their marks make a word, digits a number (`و4` and `1436هـ` are
 * two tokens each), every other sign stands alone.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  let line = 0
  let at = 0
  while (at < text.length) {
    const start = at
    const unit = text.charCodeAt(at++)
    const kind = characterClass(unit)
    if (kind === newline) line += isCrLf(text, start) ? 0 : 1
    else if (kind === letter) {
      at = endOfWord(text, at)
      tokens.push(token(text, start, at, 'word', line))
    } else if (kind === digit) {
      at = endOfDigits(text, at)
      tokens.push(token(text, start, at, 'number', line))
    } else if ((kind !== space && kind !== mark && kind !== control) || unit === LONE_TATWEEL) {
      tokens.push(token(text, start, at, 'mark', line))
    }
  }
  return tokens
}

// The line feed of a CR LF pair counts the line; its carriage return does not.
const isCrLf = (text: string, at: number): boolean => text[at] === '\r' && text[at + 1] === '\n'

const token = (text: string, start: number, end: number, kind: Token['kind'], line: number): Token => ({
  start,
  end,
  kind,
  form: formAt(text, start, end),
  line,
})

/** Where the word ends that has letters up to `from`. */
export function endOfWord(text: string, from: number): number {
  let at = from
  let end = from
  while (at < text.length) {
    const kind = characterClass(text.charCodeAt(at))
    if (kind !== letter && kind !== mark) break
    at++
    // A mark that no letter follows (a bidi mark before a space) is not part of the word, harakat are.
    if (kind === letter || isHaraka(text.charCodeAt(at - 1))) end = at
  }
  return end
}

const isHaraka = (unit: number): boolean => (unit >= 0x64b && unit <= 0x65f) || unit === 0x670 || unit === 0x640

/** Where the run of digits ends that reaches to `from`. */
export function endOfDigits(text: string, from: number): number {
  let at = from
  while (at < text.length && characterClass(text.charCodeAt(at)) === digit) at++
  return at
}
