import type { Token } from '../../language/tokens.ts'
import { LIST_CLASSES, type ListClass } from './lists.ts'
import type { Reading } from './readings.ts'
import { OUTSIDE } from './tags.ts'

const CLOSING = new Map([
  ['«', '»'],
  ['"', '"'],
  ['“', '”'],
])
const MOST_WORDS = 4

const classNumber = (name: ListClass): number => LIST_CLASSES.indexOf(name)
const NATIONALITY = classNumber('nationality')
const ANNOUNCED = new Map([
  [classNumber('trigger-organization'), 5],
  [classNumber('trigger-place'), 3],
])

/**
 * Tags what stands in quotation marks behind a word that announces a name: `مجلة «…»`, `صحيفة تونسية «…»`. Only where
 * no name has been found: what the tables and the model know goes before.
 *
 * @returns the tokens that begin such names
 */
export function tagQuoted(
  tokens: readonly Token[],
  readings: readonly Reading[],
  tags: Uint8Array,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'mark') continue
    const closing = CLOSING.get(tokens[at]!.form.folded)
    const tag = closing === undefined ? undefined : announcedAt(readings, at)
    const end = closing === undefined || tag === undefined ? -1 : endOfQuoted(tokens, tags, at, closing)
    if (end < 0 || tag === undefined) continue
    tags.fill(tag + 1, at + 1, end)
    tags[at + 1] = tag
    found.add(at + 1)
    at = end
  }
  return found
}

/** The tag that begins the name announced before an opening mark. */
function announcedAt(readings: readonly Reading[], mark: number): number | undefined {
  const before = readings[mark - 1]!.list
  return ANNOUNCED.get(before === NATIONALITY ? (readings[mark - 2]?.list ?? 0) : before)
}

/** Index of the closing mark, or -1 when it is far, or anything but words without a name stands before it. */
function endOfQuoted(tokens: readonly Token[], tags: Uint8Array, opening: number, closing: string): number {
  const { line } = tokens[opening]!
  for (let at = opening + 1; at <= opening + 1 + MOST_WORDS; at++) {
    const token = tokens[at]
    if (token === undefined || token.line !== line) return -1
    if (token.form.folded === closing) return at > opening + 1 ? at : -1
    if (token.kind !== 'word' || tags[at] !== OUTSIDE) return -1
  }
  return -1
}
