import type { Span } from '../../text/span.ts'
import type { Attribution } from '../attributions/attribution.ts'
import type { Agreement } from '../cues/cue-forms.ts'
import { cueForms } from '../cues/cue-forms.ts'
import type { Page } from '../page.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import type { SpeakerWordOf } from '../sources/speaker-words.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { addWording, type Character } from './cast.ts'
import { characterOfPhrase, type Stage } from './described.ts'

/** An attribution with who speaks, and whom it passed through. */
export interface Spoken {
  readonly attribution: Attribution
  readonly speaker: Character | null
  readonly via: readonly { readonly phrase: SourcePhrase; readonly character: Character }[]
  /** Whether the speaker was worked out and not written beside the cue. */
  readonly inferred: boolean
}

interface Turn {
  readonly speaker: Character
  readonly sentence: number
  readonly agreement: Agreement | null
}

/** How many turns back a dropped subject is looked for. */
const TURNS_BACK = 6

/** Gives each attribution its speaker: the character of its source, or, where that was dropped, of the turn before. */
export function findSpeakers(scene: Omit<Stage, 'issuers'>, attributions: readonly Attribution[]): readonly Spoken[] {
  const stage: Stage = { ...scene, issuers: new Map() }
  const { page } = stage
  const turns: Turn[] = []
  const spoken: Spoken[] = []
  for (const attribution of attributions) {
    const last = turns.at(-1)?.speaker ?? null
    const sentence = sentenceOf(page, attribution.cueFirst)
    const via = attribution.via.map((phrase) => ({ phrase, character: characterOfPhrase(stage, phrase, last) }))
    const speaker = attribution.source
      ? characterOfPhrase(stage, attribution.source, last)
      : dropped(stage, attribution, turns, sentence)
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
  { source, contentFirst, cueLast }: Attribution,
): void {
  if (!source || contentFirst <= source.last || source.first < cueLast) return
  // Up to the first comma: behind it stand adjuncts and clauses of their own.
  let last = source.last
  while (
    last + 1 < contentFirst &&
    tokens[last + 1]!.form.folded.length > 1 &&
    tokens[last + 1]!.kind === 'word' &&
    !complementizerAt({ tokens }, last + 1)
  )
    last++
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

/** The gender and number that the verb itself shows. */
function agreementSeen(page: Page, { cueFirst, agreement }: Attribution): Agreement | null {
  return agreement ?? cueForms(page.tokens[cueFirst]!.form)[0]?.agreement ?? null
}

function dropped(stage: Stage, attribution: Attribution, turns: readonly Turn[], sentence: number): Character | null {
  const { page, speakerWord } = stage
  if (attribution.agentless) return null
  const inSentence = turns.findLast((turn) => turn.sentence === sentence)
  if (inSentence && agrees(inSentence, attribution.agreement)) return inSentence.speaker
  const answering = answerer(stage, attribution, sentence)
  if (answering) return answering
  // A participle speaks for the subject of its own sentence, even one that has said nothing yet.
  const subject =
    attribution.cueFirst > page.sentences[sentence]!.first + 2
      ? subjectOfSentence(page, speakerWord, sentence, attribution)
      : null
  if (subject) return characterOfPhrase(stage, subject, turns.at(-1)?.speaker ?? null)
  const announced = announcedSpeaker(stage, turns.at(-1)?.sentence ?? -1, sentence)
  if (announced) return announced
  const before = turns.slice(-TURNS_BACK).findLast((turn) => agrees(turn, attribution.agreement))
  return before?.speaker ?? turns.at(-1)?.speaker ?? subjectBefore(stage, sentence, attribution)
}

/** `سألت الصحيفة رئيس اللجنة فلان، فأكد أن`: behind فـ whoever was named last answers. */
function answerer({ page, named }: Stage, { cueFirst }: Attribution, sentence: number): Character | null {
  if (!page.tokens[cueFirst]!.form.folded.startsWith('ف')) return null
  for (let at = cueFirst - 1; at >= page.sentences[sentence]!.first; at--) {
    const name = page.nameAt(at)
    if (name?.kind === 'person') return named(name) ?? null
  }
  return null
}

const ANNOUNCEMENT_WITHIN = 25

/** `جاء ذلك على لسان X`, `جاء ذلك خلال كلمة ألقاها X`: a sentence of the narrator's that says who spoke, and speaks. */
function announcedSpeaker(stage: Stage, after: number, before: number): Character | null {
  const { page, named } = stage
  for (let number = before; number > after && number >= 0 && number > before - 4; number--) {
    const { first, last } = page.sentences[number]!
    const opening = `${page.tokens[first]!.form.folded} ${page.tokens[first + 1]?.form.folded}`
    if (!/^و?جاءت? (?:ذلك|هذا|هذه|تلك|تصريحات|حديث)/u.test(opening)) continue
    for (let at = first; at <= Math.min(last, first + ANNOUNCEMENT_WITHIN); at++) {
      const name = page.nameAt(at)
      if (name?.kind === 'person') return named(name) ?? null
    }
  }
  return null
}

/** Whether a dropped subject of this agreement can be who spoke in a turn. */
function agrees({ speaker, agreement }: Turn, wanted: Agreement | null): boolean {
  if (!wanted) return true
  const gender = speaker.gender ?? (agreement ? (agreement.startsWith('f') ? 'f' : 'm') : null)
  if (gender && !wanted.startsWith(gender) && !(wanted === 'mp' && speaker.plural)) return false
  return wanted.endsWith('s')
    ? !speaker.plural || agreement === wanted || wanted === 'fs'
    : speaker.plural || speaker.kind === 'group' || wanted !== 'mp'
}

/** The first noun phrase of a sentence that can be a subject and agrees, before the clause of the attribution. */
function subjectOfSentence(
  page: Page,
  speakerWord: SpeakerWordOf,
  sentence: number,
  attribution: Attribution,
): SourcePhrase | null {
  const { first } = page.sentences[sentence]!
  const to = Math.min(attribution.cueFirst, page.sentences[sentence]!.last + 1) - 1
  for (let at = first; at <= to && at < first + 14; at++) {
    const phrase = sourcePhraseAt({ page, speakerWord }, at, { to })
    if (phrase?.agentive && isPlainSubject(page, phrase) && fits(phrase, attribution.agreement)) return phrase
  }
  return null
}

const isPlainSubject = (page: Page, phrase: SourcePhrase): boolean => {
  const folded = page.tokens[phrase.first]!.form.folded
  const proclitics = phrase.start > page.tokens[phrase.first]!.start
  const before = page.tokens[phrase.first - 1]?.form.folded ?? ''
  return (
    !(proclitics && /^[بلك]/u.test(folded)) &&
    !/^(?:في|من|الي|علي|عن|مع|بين|بعد|قبل|خلال|ان|بان)$/u.test(before) &&
    (phrase.head?.kind !== 'document' || phrase.name !== undefined)
  )
}

function fits(phrase: SourcePhrase, wanted: Agreement | null): boolean {
  if (!wanted || !phrase.head) return true
  return wanted.startsWith(phrase.head.gender) || wanted === 'mp'
}

/** Before anybody has spoken: the subject of the nearest sentence before. */
function subjectBefore(stage: Stage, sentence: number, attribution: Attribution): Character | null {
  for (let before = sentence - 1; before >= 0 && before >= sentence - 3; before--) {
    if (!stage.isRead(before)) continue
    const phrase = subjectOfSentence(stage.page, stage.speakerWord, before, attribution)
    if (phrase) return characterOfPhrase(stage, phrase, null)
  }
  return null
}
