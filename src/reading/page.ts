import type { Knowledge } from '../knowledge/knowledge.ts'
import type { NumberMention } from '../language/numbers.ts'
import type { TimeMention } from '../language/times.ts'
import type { Token } from '../language/tokens.ts'
import type { NameMention } from './names.ts'
import type { Quotation } from './quotations.ts'
import type { Sentence } from './sentences.ts'

/** An article with the layers that the reading of attributions stands on. */
export interface Page {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly numbers: readonly NumberMention[]
  readonly times: readonly TimeMention[]
  readonly names: readonly NameMention[]
  readonly knowledge: Knowledge
  /** The quotation that opens at a token. */
  readonly quotationFrom: (token: number) => Quotation | undefined
  /** The innermost quotation around a token, its marks included. */
  readonly quotationAt: (token: number) => Quotation | undefined
  readonly nameAt: (token: number) => NameMention | undefined
  readonly timeAt: (token: number) => TimeMention | undefined
  readonly numberAt: (token: number) => NumberMention | undefined
}

export type PageLayers = Omit<Page, 'quotationFrom' | 'quotationAt' | 'nameAt' | 'timeAt' | 'numberAt'>

/** Puts the layers side by side, each to be asked by token. */
export function pageOf(layers: PageLayers): Page {
  const { tokens, quotations, names, times, numbers } = layers
  const quotes = byToken(tokens.length, quotations)
  const named = byToken(tokens.length, names)
  const numbered = byToken(tokens.length, numbers)
  const timed = byOffset(tokens, times)
  const quotationAt = (token: number): Quotation | undefined => thingOf(quotations, quotes, token)
  return {
    text: layers.text,
    tokens,
    sentences: layers.sentences,
    quotations,
    numbers,
    times,
    names,
    knowledge: layers.knowledge,
    quotationAt,
    quotationFrom: (token) => {
      const quotation = quotationAt(token)
      return quotation?.first === token ? quotation : undefined
    },
    nameAt: (token) => thingOf(names, named, token),
    timeAt: (token) => thingOf(times, timed, token),
    numberAt: (token) => thingOf(numbers, numbered, token),
  }
}

// The index -1 of an array is slow to ask for, so that what covers no token has 0 and the numbers begin at 1.
function thingOf<T>(things: readonly T[], numbers: Int32Array, token: number): T | undefined {
  const number = numbers[token]
  return number ? things[number - 1] : undefined
}

/** For each token the number (from 1) of the last (so, of nested ones, the innermost) thing that covers it, or 0. */
function byToken(length: number, things: readonly { readonly first: number; readonly last: number }[]): Int32Array {
  const table = new Int32Array(length)
  things.forEach((thing, i) => void table.fill(i + 1, thing.first, thing.last + 1))
  return table
}

function byOffset(tokens: readonly Token[], times: readonly TimeMention[]): Int32Array {
  const table = new Int32Array(tokens.length)
  let at = 0
  times.forEach((time, number) => {
    while (at < tokens.length && tokens[at]!.end <= time.start) at++
    for (let i = at; i < tokens.length && tokens[i]!.start < time.end; i++) table[i] = number + 1
  })
  return table
}
