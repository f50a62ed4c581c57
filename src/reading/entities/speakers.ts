import type { Span } from '../../text/span.ts'
import type { Attribution } from '../attributions/attribution.ts'
import type { Page } from '../page.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOf } from '../words/word-classes.ts'
import { addWording, type Character } from './cast.ts'
import { characterOfPhrase } from './described.ts'
import { droppedSpeaker } from './dropped-subjects.ts'
import type { Stage } from './stage.ts'
import { agreementSeen, type Turn } from './turns.ts'

/** An attribution with who speaks, and whom it passed through. */
export interface Spoken {
  readonly attribution: Attribution
  readonly speaker: Character | null
  readonly via: readonly { readonly phrase: SourcePhrase; readonly character: Character }[]
  /** Whether the speaker was worked out and not written beside the cue. */
  readonly inferred: boolean
}

/** Gives each attribution its speaker: the character of its source, or, where that was dropped, of the turn before. */
export function findSpeakers(stage: Stage, attributions: readonly Attribution[]): readonly Spoken[] {
  const { page } = stage
  const turns: Turn[] = []
  const spoken: Spoken[] = []
  for (const attribution of attributions) {
    const last = turns.at(-1)?.speaker ?? null
    const sentence = sentenceOf(page, attribution.cueFirst)
    const via = attribution.via.map((phrase) => ({ phrase, character: characterOfPhrase(stage, phrase, last) }))
    const speaker = attribution.source
      ? characterOfPhrase(stage, attribution.source, last)
      : droppedSpeaker(stage, attribution, { turns, sentence })
    spoken.push({ attribution, speaker, via, inferred: attribution.source === null })
    if (speaker?.anonymous && attribution.source) learnDescription(stage, speaker, attribution)
    if (speaker && attribution.source) learnGender(page, speaker, attribution)
    if (speaker && attribution.medium) noteIssuer(stage, attribution.medium, speaker)
    if (speaker && attribution.link !== 'nested')
      turns.push({ speaker, sentence, agreement: agreementSeen(page, attribution) })
  }
  return spoken
}

const LONGEST_DESCRIPTION = 18

/** `مصدر مقرب من الرئيس الفلسطيني`: the whole of what the text says of somebody unnamed, up to what he says. */
function learnDescription(
  { page: { tokens, text }, cast }: Stage,
  speaker: Character,
  { source, contentFirst, cueLast, medium }: Attribution,
): void {
  if (!source || contentFirst <= source.last || source.first < cueLast) return
  // Up to the first comma: behind it stand adjuncts and clauses of their own.
  let last = source.last
  while (
    last + 1 < contentFirst &&
    tokens[last + 1]!.form.folded.length > 1 &&
    tokens[last + 1]!.kind === 'word' &&
    tokens[last + 1]!.start !== medium?.start &&
    !complementizerAt({ tokens }, last + 1)
  )
    last++
  // What stands before the complementizer goes with the verb: `أكد المسؤولون على أن`.
  while (last > source.last && isOf(tokens[last]!.form, 'preposition')) last--
  const description = text.slice(source.start, tokens[last]!.end)
  if (last > source.last && last - source.first < LONGEST_DESCRIPTION) addWording(cast, speaker, description)
}

/** The verb before its subject shows the gender of a person more surely than a title does (`المندوب … قالت السفيرة`). */
function learnGender(page: Page, speaker: Character, attribution: Attribution): void {
  const seen = agreementSeen(page, attribution)
  if (speaker.kind === 'person' && !speaker.plural && (seen === 'ms' || seen === 'fs'))
    speaker.gender = seen === 'fs' ? 'f' : 'm'
}

function noteIssuer({ page, issuers, speakerWord }: Stage, medium: Span, speaker: Character): void {
  for (let at = tokenAt(page, medium.start); at < page.tokens.length && page.tokens[at]!.start < medium.end; at++) {
    const word = speakerWord(page.tokens[at]!)
    if (word?.kind === 'document') issuers.set(word.stem, speaker)
  }
}

function tokenAt({ tokens }: Page, offset: number): number {
  let low = 0
  let high = tokens.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function sentenceOf(page: Page, token: number): number {
  let low = 0
  let high = page.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (page.sentences[middle]!.first <= token) low = middle
    else high = middle - 1
  }
  return low
}
