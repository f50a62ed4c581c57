import { styleText } from 'node:util'

/** How text goes to a terminal, or to a file in its place. */
export interface Screen {
  readonly width: number
  readonly color: boolean
  /** Whether right-to-left runs are fenced by isolates, which only terminals need. */
  readonly isolates: boolean
}

export type Style = 'title' | 'name' | 'stance' | 'quiet' | 'doubt'

const STYLES: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  title: ['bold', 'underline'],
  name: 'bold',
  stance: 'cyan',
  quiet: 'dim',
  doubt: 'yellow',
}

/** A text in a style, where colours are wanted. */
export const paint = (screen: Screen, style: Style, text: string): string =>
  screen.color ? styleText(STYLES[style], text, { validateStream: false }) : text

const [RIGHT_TO_LEFT_ISOLATE, END_OF_ISOLATE] = ['\u2067', '\u2069']

/** A right-to-left run that what stands around it cannot reorder. */
export const isolate = (screen: Screen, text: string): string =>
  screen.isolates ? RIGHT_TO_LEFT_ISOLATE + text + END_OF_ISOLATE : text

// Harakat stand above their letter, and bidi marks steer without being seen.
const INVISIBLE = /[\p{Mn}\p{Cf}]/gu

/** The columns that a text takes. */
export const columnsOf = (text: string): number => text.replace(INVISIBLE, '').length

/** Fills lines with parts, as many as fit; a part is broken only where it is longer than a line. */
export function fillLines(parts: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    const longer = line === '' ? part : line + separator + part
    if (line !== '' && columnsOf(longer) > width) {
      lines.push(line)
      line = part
    } else line = longer
  }
  if (line !== '') lines.push(line)
  return lines
}

/** A paragraph broken between words to a width. */
export const wrap = (text: string, width: number): string[] => fillLines(text.split(/\s+/).filter(Boolean), ' ', width)

/** A text from outside with nothing in it that would steer the terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
