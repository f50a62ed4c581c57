import type { Desk } from '../desk.ts'
import type { Sentence } from '../sentences.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { isBare } from '../words/word-classes.ts'
import type { Draft } from './attribution.ts'

const LONGEST_SPEAKER = 9

/** Reads the headline `X: …`, where X can speak; a place or a topic before a colon is a label. */
export function readHeadlineFrame(desk: Desk, sentence: Sentence): Draft | null {
  const { page } = desk
  const colon = findColon(desk, sentence)
  if (colon < 0) return null
  const opening = page.quotationFrom(sentence.first)
  const first = opening && opening.last === colon - 1 ? sentence.first + 1 : sentence.first
  const last = opening && opening.last === colon - 1 ? colon - 2 : colon - 1
  const source = sourcePhraseAt(desk, first, { to: last })
  if (!source?.agentive || source.last < last || isLabel(source, page, colon)) return null
  return {
    cueFirst: colon,
    cueLast: colon,
    clauseFirst: sentence.first,
    source,
    agreement: null,
    agentless: false,
    via: [],
    medium: null,
    stance: 'say',
    joint: 'colon',
    contentFirst: colon + 1,
    contentLast: null,
    link: 'main',
    rule: 'headline-colon',
  }
}

function findColon(desk: Desk, { first, last }: Sentence): number {
  const { tokens } = desk.page
  for (let at = first + 1; at < last && at - first <= LONGEST_SPEAKER; at++) {
    const colon = tokens[at]!.form.surface === ':'
    if (colon) return tokens[at - 1]!.kind === 'number' && tokens[at + 1]!.kind === 'number' ? -1 : at
  }
  return -1
}

/**
 * `أبوظبي: سجن …` is where it happened; a capital before a plain clause speaks (`واشنطن: التنظيم يجمع …`), a country only
 * in the first person (`إيران: لن نتراجع`). So it is in nine of ten headlines of the Gulf press of 2015.
 */
function isLabel(source: SourcePhrase, page: Desk['page'], colon: number): boolean {
  const name = source.name
  if (source.first === source.last && isBare(page.tokens[source.first]!.form, 'label')) return true
  if (source.head || !name || name.form === 'metonym' || (name.kind !== 'place' && name.kind !== 'country'))
    return false
  const token = page.tokens[colon + 1]
  if (name.entry && name.kind === 'place' && page.knowledge.capitalOf(name.entry) && token) {
    return startsEventNoun(token.form) || token.kind === 'number'
  }
  const next = page.tokens[colon + 1]?.form.folded ?? ''
  return !/^(?:لن|ن\p{L}{3,}|سن\p{L}{3,}|لا)$/u.test(next) && !page.quotationFrom(colon + 1)
}
