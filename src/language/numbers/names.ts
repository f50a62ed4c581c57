import { isGlued, type Tokens } from './neighbours.ts'

const HYPHENS = '-\u2010\u2011\u2013'
const LATIN = /^[a-z\u00c0-\u024f]/u

/** Whether the digits at a token are part of a name: `G20`, `4x4`, `إف-16`, `كوفيد-19`. */
export function isName(source: Tokens, at: number): boolean {
  const { tokens } = source
  if (isGlued(source, at) && (isLatin(source, at - 1) || isHyphened(source, at))) return true
  return isGlued(source, at + 1) && isLatin(source, at + 1) && tokens[at + 1]!.form.folded.length === 1
}

function isHyphened(source: Tokens, at: number): boolean {
  const mark = source.tokens[at - 1]!
  return (
    mark.kind === 'mark' &&
    HYPHENS.includes(mark.form.folded) &&
    source.tokens[at - 2]?.kind === 'word' &&
    isGlued(source, at - 1)
  )
}

function isLatin({ tokens }: Tokens, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && LATIN.test(token.form.folded)
}
