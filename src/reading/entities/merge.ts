import type { Page } from '../page.ts'
import { isListed } from '../words/word-classes.ts'
import { addHead, addWording, type Cast, type Character } from './cast.ts'
import type { Spoken } from './speakers.ts'

/** How many sentences a headline and a lead are. */
const LEAD_SENTENCES = 3
/**
 * News names late: the headline and the lead tell of `مسؤول هندي رفيع المستوى`, the next paragraph of the man by name.
 * Merges such a description with the first person who is named and speaks right after it, when nothing speaks against it.
 */
export function mergeLateNames(page: Page, cast: Cast, spoken: readonly Spoken[]): readonly Spoken[] {
  const merged = new Map<Character, Character>()
  spoken.forEach(({ speaker, attribution }, i) => {
    if (!speaker || merged.has(speaker) || !isLeadDescription(page, speaker, attribution.cueFirst)) return
    const named = spoken
      .slice(i + 1)
      .map((later) => later.speaker)
      .find((later) => later !== null && later !== speaker && !merged.has(later))
    if (named && canBe(speaker, named)) merged.set(speaker, named)
  })
  for (const [from, into] of merged) absorb(cast, from, into)
  return spoken.map((one) => ({
    ...one,
    speaker: one.speaker && (merged.get(one.speaker) ?? one.speaker),
    via: one.via.map((link) => ({ ...link, character: merged.get(link.character) ?? link.character })),
  }))
}

function isLeadDescription(page: Page, speaker: Character, cue: number): boolean {
  if (
    speaker.named ||
    speaker.entry ||
    speaker.plural ||
    speaker.kind === 'organization' ||
    speaker.kind === 'document'
  )
    return false
  return speaker.heads.size > 0 && cue <= (page.sentences[LEAD_SENTENCES - 1]?.last ?? cue)
}

/** A named person of the same office, or of any where the description is a general one, and of no other country. */
function canBe(described: Character, named: Character): boolean {
  if (named.kind !== 'person' || !named.named || named.plural) return false
  if (described.country && named.country && described.country !== named.country) return false
  if (described.gender && named.gender && described.gender !== named.gender) return false
  return [...described.heads].some(
    (head) => named.heads.has(head) || (isListed(head, 'any-office') && named.heads.size > 0),
  )
}

function absorb(cast: Cast, from: Character, into: Character): void {
  for (const wording of from.wordings) addWording(cast, into, wording)
  for (const head of from.heads) addHead(cast, into, head)
  cast.mentions.forEach((mention, i) => {
    if (mention.entity === from.id) cast.mentions[i] = { ...mention, entity: into.id }
  })
  cast.characters.splice(cast.characters.indexOf(from), 1)
}
