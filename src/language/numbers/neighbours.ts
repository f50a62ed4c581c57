import { CharacterClass, characterClass } from '../../text/characters.ts'
import type { Token } from '../tokens.ts'

/** The text with its tokens: what every reader of numbers looks at. */
export interface Tokens {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** Whether a token stands directly on the one before it; marks that only steer the drawing may lie between. */
export function isGlued({ text, tokens }: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (!before || !token) return false
  for (let i = before.end; i < token.start; i++) {
    if (characterClass(text.charCodeAt(i)) !== CharacterClass.mark) return false
  }
  return true
}

/** The token at an index, if it stands in the same line as the one before it. */
export function sameLine({ tokens }: Tokens, at: number): Token | null {
  const token = tokens[at]
  return token && tokens[at - 1]?.line === token.line ? token : null
}

export const isPercentSign = (token: Token): boolean =>
  token.kind === 'mark' && (token.form.folded === '%' || token.form.folded === '٪')

/** The token before an index, if it stands in the same line as the one at it. */
export const tokenBefore = (source: Tokens, at: number): Token | null =>
  sameLine(source, at) ? source.tokens[at - 1]! : null

/** Whether a word has the article; what is written before it is passed over. */
export const isArticled = (token: Token | null): boolean =>
  token?.kind === 'word' && token.form.splits.some((split) => split.stem.startsWith('ال'))

const CLOSING = '»"”)]}\''

/** A mark that may close what stands before it. */
export const isClosingMark = (token: Token): boolean => token.kind === 'mark' && CLOSING.includes(token.form.folded)

const OPENING = '«"“([{\''

/** A mark that may open what stands behind it. */
export const isOpeningMark = (token: Token): boolean => token.kind === 'mark' && OPENING.includes(token.form.folded)
