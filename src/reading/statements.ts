import type { KnowledgeEntry } from '../knowledge/entry.ts'
import type { ChainLink, MentionRecord, StatementRecord } from '../record/schema.ts'
import type { Article } from '../text/article.ts'
import type { Attribution } from './attributions/attribution.ts'
import type { Character } from './entities/cast.ts'
import type { Spoken } from './entities/speakers.ts'
import type { Layout } from './layout.ts'
import type { Page } from './page.ts'
import { anonymityReason, evidenceOf, placeOf, timeOf } from './statements/circumstances.ts'
import { stanceOf } from './statements/stance.ts'

/** Makes the statements of the record: each attribution with its chain, its circumstances and the one it is nested in. */
export function composeStatements(
  page: Page,
  article: Article,
  layout: Layout,
  spoken: readonly Spoken[],
): StatementRecord[] {
  const outer = spoken.map((_, i) => outerOf(spoken, i))
  const press = pressLinks(page, article, layout)
  return spoken.map((one, i) => {
    const { attribution, speaker } = one
    const { tokens } = page
    const container = outer[i]!
    return {
      id: `s${i + 1}`,
      cue: { start: tokens[attribution.cueFirst]!.start, end: tokens[attribution.cueLast]!.end },
      source: attribution.source && { start: attribution.source.start, end: attribution.source.end },
      speaker: speaker?.id ?? null,
      content: attribution.content.map(({ start, end }) => ({ start, end })),
      mode: attribution.mode,
      stance: stanceOf(page, attribution, speaker),
      chain: chainOf(page, press, one, container < 0 ? null : spoken[container]!),
      medium: attribution.medium && { start: attribution.medium.start, end: attribution.medium.end },
      time: timeOf(page, attribution),
      place: placeOf(page, attribution),
      evidence: evidenceOf(page, attribution),
      anonymity: speaker?.anonymous ? { declared: speaker.declared, reason: anonymityReason(page, attribution) } : null,
      inside: container < 0 ? null : `s${container + 1}`,
      rule: attribution.rule,
      certainty: one.inferred ? 'inferred' : 'stated',
    }
  })
}

/** How many attributions back the one is looked for that another is nested in. */
const NESTED_WITHIN = 40

/** The innermost attribution whose content holds this one's cue, or -1. */
function outerOf(spoken: readonly Spoken[], inner: number): number {
  const { cueFirst } = spoken[inner]!.attribution
  for (let i = inner - 1; i >= Math.max(0, inner - NESTED_WITHIN); i--)
    if (holds(spoken[i]!.attribution, cueFirst)) return i
  return -1
}

const holds = ({ contentFirst, contentLast }: Attribution, token: number): boolean =>
  contentFirst <= token && token <= contentLast

/** From the article to the speaker, outermost first. */
function chainOf(page: Page, press: readonly ChainLink[], one: Spoken, container: Spoken | null): ChainLink[] {
  const links = press.map((link) => ({ ...link }))
  if (container?.speaker) links.push(...viasOf(page, container), viaSpeaker(page, container))
  links.push(...viasOf(page, one))
  if (one.speaker) links.push({ role: 'speaker', name: nameOf(one.speaker), entity: one.speaker.id })
  return links
}

/** What all statements of an article come through: its outlet, and the agencies that it credits. */
function pressLinks(page: Page, article: Article, layout: Layout): readonly ChainLink[] {
  const links = outletLink(article, layout)
  for (const credit of layout.credits.filter(({ entry }) => !isOutlet(page, links[0], entry)))
    links.push({ role: 'agency', name: credit.entry?.name ?? credit.words, start: credit.start, end: credit.end })
  return links
}

/** An agency that publishes its own copy is one link of the chain, not two. */
const isOutlet = ({ knowledge }: Page, outlet: ChainLink | undefined, agency: KnowledgeEntry | null): boolean =>
  outlet !== undefined && agency !== null && knowledge.gazetteer.get(outlet.name).some(({ entry }) => entry === agency)

const viasOf = (page: Page, { via }: Spoken): ChainLink[] =>
  via.map(({ phrase: { start, end }, character }) => ({
    role: 'via',
    name: page.text.slice(start, end),
    entity: character.id,
    start,
    end,
  }))

/** The outlet as it was taken in, or as the article itself names it; never assumed. */
function outletLink(article: Article, { outlet }: Layout): ChainLink[] {
  if (article.outlet) return [{ role: 'outlet', name: article.outlet }]
  return outlet
    ? [{ role: 'outlet', name: outlet.entry?.name ?? outlet.words, start: outlet.start, end: outlet.end }]
    : []
}

function viaSpeaker(page: Page, { attribution, speaker }: Spoken): ChainLink {
  const { source } = attribution
  const entity = speaker!.id
  if (!source) return { role: 'via', name: nameOf(speaker!), entity }
  const { start, end } = source
  return { role: 'via', name: page.text.slice(start, end), entity, start, end }
}

/**
 * The fullest name that the article itself gives, in its own spelling; the table's, where the article has only a part of
 * it (a bare surname) or stands a capital for its country; the fullest description for whoever has no name.
 */
export function nameOf(character: Character): string {
  const { entry, kind, named } = character
  if (entry && (kind === 'country' || kind === 'place' || !named)) return entry.name
  if (named && (kind !== 'person' || !entry || named.includes(' '))) return named
  if (entry) return entry.name
  return [...character.wordings].reduce((longest, wording) => (wording.length > longest.length ? wording : longest))
}

/** Mentions of dropped subjects have no words; those of the record do, in the order of the text. */
export const inOrder = (mentions: readonly MentionRecord[]): MentionRecord[] =>
  [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)
