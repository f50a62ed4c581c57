import { readFileSync } from 'node:fs'
import { type Token, tokenize } from '../src/language/tokens.ts'
import { TAGS } from '../src/reading/names/tags.ts'

interface GoldToken {
  readonly start: number
  readonly end: number
  readonly tag: string
}

/** A text whose names were marked by hand: the marks as given, and carried over to the program's own tokens. */
export interface GoldText {
  readonly id: string
  readonly text: string
  readonly gold: readonly GoldToken[]
  readonly tokens: readonly Token[]
  readonly tags: Uint8Array
}

/** Reads ANERcorp as NDJSON: `{id, text, tokens: [{start, end, tag}]}`. */
export const readGold = (file: string): readonly GoldText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, tokens: gold } = JSON.parse(line) as { id: string; text: string; tokens: GoldToken[] }
      const tokens = tokenize(text)
      return { id, text, gold, tokens, tags: carriedOver(tokens, gold) }
    })

// A gold token may be several of ours (`3.6`, `بي.`): the later ones go on with the name.
function carriedOver(tokens: readonly Token[], gold: readonly GoldToken[]): Uint8Array {
  const tags = new Uint8Array(tokens.length)
  let next = 0
  let before = 0
  tokens.forEach((token, at) => {
    while (next < gold.length && gold[next]!.end <= token.start) next++
    const mark = gold[next]
    if (!mark || mark.start >= token.end) return
    const tag = Math.max(0, TAGS.indexOf(mark.tag as (typeof TAGS)[number]))
    const again = token.start > mark.start && tag % 2 === 1
    const loose = tag > 0 && tag % 2 === 0 && before !== tag && before !== tag - 1
    tags[at] = again ? tag + 1 : loose ? tag - 1 : tag
    before = tags[at]!
  })
  return tags
}
