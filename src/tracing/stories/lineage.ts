import type { Archive, DecisionRow, StoredDocument, StoredStory, StoryQuery } from '../../archive/archive.ts'
import { groupBy } from '../groups.ts'
import { originsOf } from '../origins/origins.ts'
import { type Parties, withOutlets } from '../parties.ts'
import type { Story } from '../schema.ts'
import type { Account } from '../transmission/account.ts'
import type { TracingLanguage } from '../wording.ts'
import { decidedDerivations } from './decided-derivations.ts'
import { derivationsOf, type StoryDerivation } from './derivations.ts'
import { storyAgency } from './story-agency.ts'
import { type Telling, tellingOf } from './telling.ts'

/** A story's lineage with the documents that it names. */
export interface StoryLineage {
  readonly story: Story
  readonly documents: readonly StoredDocument[]
}

/** Which documents of a story have it from which, from what agency it came, and how many origins it has. */
export function lineageOf(
  story: StoredStory,
  decisions: readonly DecisionRow[],
  parties: Parties,
  language: TracingLanguage,
): Story {
  const tellings = story.documents.map((document) => tellingOf(document, parties))
  const overlap = overlapIn(story)
  const ids = new Set(story.documents.map(({ id }) => id))
  const derivations = decidedDerivations(derivationsOf(tellings, overlap), decisions, ids, overlap)
  const agency = storyAgency(tellings, overlap)
  const names = documentNames(story.documents)
  const nameOf = (id: string): string => names.get(id)!
  const origins = originsOf(accountsOf(tellings, derivations), language)
  return {
    story: story.id,
    documents: story.documents.map(({ id }) => nameOf(id)),
    agency: agency?.code ?? null,
    agencyName: agency?.name ?? null,
    agencyBasis: agency?.basis ?? null,
    derivations: derivations.map((one) => ({
      ...one,
      document: nameOf(one.document),
      from: one.from === null ? null : nameOf(one.from),
    })),
    origins: {
      ...origins,
      because: origins.because.map((reason) => ({ ...reason, documents: reason.documents.map(nameOf) })),
    },
  }
}

/**
 * What a story calls its documents, by their ids: the ids of their records. An article that came without id and URL has
 * one made of its text: copies to the letter are told apart by the archive's own.
 */
export function documentNames(
  documents: readonly Pick<StoredDocument, 'id' | 'recordId'>[],
): ReadonlyMap<string, string> {
  const bearers = groupBy(documents, ({ recordId }) => recordId)
  return new Map(documents.map(({ id, recordId }) => [id, bearers.get(recordId)!.length === 1 ? recordId : id]))
}

/** The stories of an archive with their lineage, the largest first. */
export async function* lineageIn(
  archive: Archive,
  parties: Parties,
  language: TracingLanguage,
  query: StoryQuery = {},
): AsyncGenerator<StoryLineage> {
  const { stories } = await archive.listStories(query)
  const press = withOutlets(parties, await archive.outlets())
  for (const { id } of stories) {
    const stored = await archive.story(id)
    if (!stored) continue
    const decisions = await decisionsOn(archive, stored)
    yield { story: lineageOf(stored, decisions, press, language), documents: stored.documents }
  }
}

/** What people decided on the documents of a story. */
export const decisionsOn = (archive: Archive, { documents }: StoredStory): Promise<readonly DecisionRow[]> =>
  archive.decisions(documents.map(({ id }) => id))

function overlapIn({ shared }: StoredStory): (a: string, b: string) => number {
  const overlaps = new Map(shared.map(({ document, other, overlap }) => [pairOf(document, other), overlap]))
  return (a, b) => overlaps.get(pairOf(a, b)) ?? 0
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** A story as a whole is told by the press; who speaks in it is counted statement by statement. */
function accountsOf(tellings: readonly Telling[], derivations: readonly StoryDerivation[]): readonly Account[] {
  const sources = new Map(derivations.map((one) => [one.document, one]))
  const byId = new Map(tellings.map((telling) => [telling.document, telling]))
  return tellings.map((telling) => {
    const { document, article, outlet, published, agencies, unresolved } = telling
    const cited = telling.source && telling.source.key !== outlet?.key ? telling.source : null
    const source = sources.get(document)
    const copied = source?.kind === 'uncredited' && source.from !== null ? byId.get(source.from)! : null
    const gatherer = agencies[0] ?? cited ?? (outlet?.kind === 'agency' ? outlet : null)
    return {
      document,
      article,
      outlet,
      published,
      line: unresolved
        ? [{ key: `unresolved:${article}`, name: 'وكالات', kind: 'unresolved' }]
        : cited
          ? [cited]
          : agencies.slice(0, 1),
      voucher: gatherer
        ? { kind: 'press', key: gatherer.key, name: gatherer.name, declared: null, day: null }
        : { kind: 'unknown', key: 'unknown', name: '', declared: null, day: null },
      exclusive: false,
      copyOf: copied?.document ?? null,
      common: copied?.agencies[0] ?? null,
      wording: 0,
      doubtful: cited?.kind === 'outlet' && !tellings.some((other) => other.outlet?.key === cited.key),
    }
  })
}
