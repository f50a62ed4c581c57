import { type Attribution, attributionOf, type CueSite, changed, type Draft } from './attributions/attribution.ts'
import { resolveContent } from './attributions/contents.ts'
import { readHeadlineFrame } from './attributions/headline-frames.ts'
import { readTailFrame } from './attributions/tail-frames.ts'
import { type TailSource, tailSourceAt } from './attributions/tail-sources.ts'
import { readNounFrame, readTransferFrame } from './attributions/transfer-frames.ts'
import { readVerbFrame } from './attributions/verb-frames.ts'
import { cueForms } from './cues/cue-forms.ts'
import type { Desk } from './desk.ts'
import type { Page } from './page.ts'
import { type Sentence, sentenceFrom } from './sentences.ts'
import { anonymityClauseAt } from './sources/anonymity.ts'
import type { SourcePhrase } from './sources/phrase.ts'
import type { SpeakerWordOf } from './sources/speaker-words.ts'
import { complementizerAt } from './words/complementizers.ts'

/** What part of the article a sentence is read as. */
export interface SentenceRole {
  readonly headline: boolean
  /** First token behind a dateline. */
  readonly bodyFirst: number
}

/** Finds the attributions of an article: cue, source, content, and the sources between, in the order of their cues. */
export function findAttributions(
  page: Page,
  speakerWord: SpeakerWordOf,
  roleOf: (sentence: Sentence) => SentenceRole | null,
): readonly Attribution[] {
  const desk: Desk = { page, speakerWord }
  const found: Attribution[] = []
  for (const sentence of page.sentences) {
    const role = roleOf(sentence)
    if (!role) continue
    if (goesOn(page, sentence)) extendLast(page, found, sentence)
    found.push(...readSentence(desk, sentence, role))
  }
  return found
}

/** `… . وأن بعضهم …`: a sentence that opens with the complementizer goes on with the content before it. */
const goesOn = (page: Page, { first }: Sentence): boolean => complementizerAt(page, first)?.proclitics === 'و'

function extendLast(page: Page, found: Attribution[], sentence: Sentence): void {
  const at = found.findLastIndex((attribution) => attribution.link !== 'nested')
  const last = found[at]
  if (last?.joint !== 'that' || !reaches(page, last, sentence)) return
  const contentLast = lastWord(page, sentence)
  const content = [{ start: last.content[0]!.start, end: page.tokens[contentLast]!.end }]
  found[at] = attributionOf(last, { first: last.contentFirst, last: contentLast, spans: content, mode: last.mode })
}

/** Nothing but a full stop stands between a content and the sentence that goes on with it. */
const reaches = (page: Page, { contentLast }: Attribution, sentence: Sentence): boolean =>
  sentence.first - contentLast < 6 &&
  page.tokens.slice(contentLast + 1, sentence.first).every((token) => token.kind === 'mark')

function lastWord(page: Page, { first, last }: Sentence): number {
  let at = last
  while (at > first && page.tokens[at]!.kind === 'mark') at--
  return at
}

function readSentence(desk: Desk, sentence: Sentence, role: SentenceRole): readonly Attribution[] {
  const body = sentenceFrom(sentence, role.bodyFirst)
  const drafts = (role.headline ? headlineDrafts(desk, body) : null) ?? readVerbs(desk, body)
  const tails = isAnnouncement(desk, body) ? [] : readTails(desk, body, drafts)
  // Most sentences say nothing in anybody's name.
  if (drafts.length === 0 && tails.length === 0) return []
  const all = [...withVias(drafts, tails, body), ...ownTails(desk, tails, drafts, body)].sort(
    (a, b) => a.cueFirst - b.cueFirst,
  )
  return complete(desk, all, tails, body)
}

/** `جاء ذلك على لسان X`: the narrator says who said what stands around it. */
const isAnnouncement = ({ page }: Desk, { first }: Sentence): boolean =>
  /^و?جاءت? (?:ذلك|هذا|هذه|تلك)$/u.test(`${page.tokens[first]!.form.folded} ${page.tokens[first + 1]?.form.folded}`)

function headlineDrafts(desk: Desk, sentence: Sentence): Draft[] | null {
  const headline = readHeadlineFrame(desk, sentence)
  return headline && [headline]
}

function readVerbs(desk: Desk, sentence: Sentence): Draft[] {
  const drafts: Draft[] = []
  let from = sentence.first
  for (let at = sentence.first; at <= sentence.last; at++) {
    if (at < from) continue
    const tail = tailSourceAt(desk, at, sentence.last)
    if (tail) from = tail.source.last + 1
    const draft = tail ? null : readCue(desk, at, sentence)
    // A verb on the way to another's content (`مصدر رفض الكشف … إن`) governs nothing itself.
    if (!draft || sharesContent(drafts, draft)) continue
    drafts.push(drafts.length === 0 && draft.link === 'nested' ? changed(draft, { link: 'main' }) : draft)
    // A cue between the verb and its inner cue (`نقلت … قوله`) is part of the frame that was read.
    from = Math.max(from, Math.min(draft.cueLast, draft.contentFirst) + 1)
  }
  return drafts
}

const sharesContent = (drafts: readonly Draft[], { contentFirst }: Draft): boolean =>
  drafts.some((earlier) => earlier.contentFirst === contentFirst)

function readCue(desk: Desk, at: number, sentence: Sentence): Draft | null {
  const { page } = desk
  const token = page.tokens[at]!
  const forms = cueForms(token.form)
  if (forms.length === 0 || page.timeAt(at) || anonymityClauseAt(page, at) >= 0) return null
  const name = page.nameAt(at)
  if (name && name.form === 'name' && name.start === token.start) return null
  for (const form of forms) {
    if (form.kind === 'participle' && isAdjective(desk, at)) continue
    const site: CueSite = { at, form, sentence }
    const draft =
      readTransferFrame(desk, site) ?? (form.kind === 'noun' ? readNounFrame(desk, site) : readVerbFrame(desk, site))
    if (draft) return draft
  }
  return null
}

/** `مصادر مؤكدة أن`: a participle right behind an indefinite source describes it. */
function isAdjective({ page, speakerWord }: Desk, at: number): boolean {
  const before = page.tokens[at - 1]
  const word = before && speakerWord(before)
  return word?.kind === 'source' && !word.definite
}

/** Tails that no frame has taken as its own on the way to its content. */
function readTails(desk: Desk, sentence: Sentence, drafts: readonly Draft[]): TailSource[] {
  const tails: TailSource[] = []
  for (let at = sentence.first; at <= sentence.last; at++) {
    const tail = tailSourceAt(desk, at, sentence.last)
    if (!tail?.source.agentive) continue
    if (!isOnTheWay(drafts, at)) tails.push(tail)
    at = tail.source.last
  }
  return tails
}

const isOnTheWay = (drafts: readonly Draft[], at: number): boolean =>
  drafts.some(({ cueFirst, contentFirst }) => cueFirst < at && at < contentFirst)

/** A tail in the sentence of a statement names who handed it on. */
function withVias(drafts: readonly Draft[], tails: readonly TailSource[], sentence: Sentence): Draft[] {
  return drafts.map((draft, i) => {
    if (draft.link === 'nested') return draft
    const next = drafts.slice(i + 1).find((later) => later.link !== 'nested')
    const until = next?.clauseFirst ?? sentence.last + 1
    const own = tails.filter(
      (tail) => (tail.first >= draft.contentFirst && tail.first < until) || leadsInto(tail, draft, sentence),
    )
    return own.reduce(handedOn, draft)
  })
}

/** `…، بحسب Y`: Y hands it on. `…، نقلا عن Y`: Y is the source, and who spoke hands it on. */
function handedOn(draft: Draft, { source, transfers }: TailSource): Draft {
  if (draft.source && (transfers || (isOutlet(draft.source) && !isOutlet(source))))
    return changed(draft, { source, via: [...draft.via, draft.source] })
  return changed(draft, { via: [...draft.via, source] })
}

const MEDIA = new Set(['agency', 'newspaper', 'magazine', 'tv', 'radio', 'site'])
const isOutlet = ({ head, name }: SourcePhrase): boolean =>
  head?.kind === 'outlet' || MEDIA.has(name?.entry?.subtype ?? '')

/** `وبحسب X، قال Y إن …` */
const leadsInto = (tail: TailSource, draft: Draft, sentence: Sentence): boolean =>
  draft.source !== null &&
  tail.first - sentence.first <= 1 &&
  draft.clauseFirst > tail.first &&
  draft.clauseFirst - tail.source.last <= 3

function ownTails(desk: Desk, tails: readonly TailSource[], drafts: readonly Draft[], sentence: Sentence): Draft[] {
  const main = drafts.filter((draft) => draft.link !== 'nested')
  return tails
    .filter((tail) => !main.some((draft) => leadsInto(tail, draft, sentence) || draft.contentFirst <= tail.first))
    .map((tail) => readTailFrame(desk, tail, sentence, sentence.first))
    .filter((draft) => draft !== null)
}

function complete(
  desk: Desk,
  drafts: readonly Draft[],
  tails: readonly TailSource[],
  sentence: Sentence,
): Attribution[] {
  const stops = [
    ...drafts.filter((draft) => draft.link !== 'nested').map((draft) => draft.clauseFirst),
    ...tails.map((tail) => tail.first),
  ]
  stops.sort((a, b) => a - b)
  const attributions: Attribution[] = []
  for (const draft of drafts) {
    const content = resolveContent(desk.page, draft, sentence, stops)
    if (content) attributions.push(attributionOf(draft, content))
  }
  return attributions
}
