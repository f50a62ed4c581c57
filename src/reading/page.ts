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
  const opening = new Map(quotations.map((quotation) => [quotation.first, quotation]))
  const named = byToken(tokens.length, names)
  const numbered = byToken(tokens.length, numbers)
  const timed = byOffset(tokens, times)
  return {
    ...layers,
    quotationFrom: (token) => opening.get(token),
    quotationAt: (token) => quotations[quotes[token]!],
    nameAt: (token) => names[named[token]!],
    timeAt: (token) => times[timed[token]!],
    numberAt: (token) => numbers[numbered[token]!],
  }
}

/** For each token the number of the last (so, of nested ones, the innermost) thing that covers it, or -1. */
function byToken(length: number, things: readonly { readonly first: number; readonly last: number }[]): Int32Array {
  const table = new Int32Array(length).fill(-1)
  things.forEach(({ first, last }, number) => {
    table.fill(number, first, last + 1)
  })
  return table
}

function byOffset(tokens: readonly Token[], times: readonly TimeMention[]): Int32Array {
  const table = new Int32Array(tokens.length).fill(-1)
  let at = 0
  times.forEach((time, number) => {
    while (at < tokens.length && tokens[at]!.end <= time.start) at++
    for (let i = at; i < tokens.length && tokens[i]!.start < time.end; i++) table[i] = number
  })
  return table
}
