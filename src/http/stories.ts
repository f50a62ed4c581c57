import type { z } from '@hono/zod-openapi'
import type { Archive, StoredDocument, StoredStory } from '../archive/archive.ts'
import { type Parties, partiesFrom, withOutlets } from '../tracing/parties.ts'
import type { Story } from '../tracing/schema.ts'
import { groupStories } from '../tracing/stories/grouping.ts'
import { decisionsOn, lineageOf } from '../tracing/stories/lineage.ts'
import type { TracingLanguage } from '../tracing/wording.ts'
import type { storyDetail, storyPage, storySearch, storySummary } from './schemas/stories.ts'
import { summaryOf } from './summaries.ts'

/** The stories of an archive, as they are listed and shown. */
export interface Stories {
  readonly list: (query: z.output<typeof storySearch>) => Promise<z.input<typeof storyPage>>
  /** The id of the story that a document stands in; null when it stands alone. */
  readonly idOf: (document: string) => Promise<string | null>
  /** By its id, or by any id of one of its documents. */
  readonly one: (id: string, language: TracingLanguage) => Promise<z.input<typeof storyDetail> | null>
}

export function createStories(archive: Archive, knowledge: readonly string[]): Stories {
  let known: Parties | undefined
  const parties = async () => {
    known ??= partiesFrom(knowledge)
    return withOutlets(known, await archive.outlets())
  }
  const lineage = async (stored: StoredStory, language: TracingLanguage): Promise<Story> =>
    lineageOf(stored, await decisionsOn(archive, stored), await parties(), language)
  const upToDate = groupingOf(archive)
  return {
    list: async ({ sort, since, lang, limit, offset }) => {
      await upToDate()
      const page = await archive.listStories({ sort: sort === 'newest' ? 'time' : 'size', limit, offset })
      const stories = await Promise.all(
        page.stories.map(async ({ id, from, to }) => {
          const stored = (await archive.story(id))!
          const { documents } = stored
          return {
            from,
            to,
            ...summaryOfStory(await lineage(stored, lang), documents),
            added: addedSince(documents, since),
          }
        }),
      )
      return { total: page.total, stories }
    },
    idOf: async (document) => {
      await upToDate()
      return (await archive.story(document))?.id ?? null
    },
    one: async (id, language) => {
      await upToDate()
      const stored = await archive.story(id)
      return stored && { story: await lineage(stored, language), documents: stored.documents.map(summaryOf) }
    },
  }
}

/**
 * Groups what was added since it was last done, by this program or another. Grouping takes the lock for writing, which
 * only looking should not wait for: it is done when there is something new.
 */
function groupingOf(archive: Archive): () => Promise<void> {
  let grouped = -1
  return async () => {
    const { documents } = await archive.counts()
    if (documents === grouped) return
    await groupStories(archive)
    grouped = documents
  }
}

type Summary = Omit<z.input<typeof storySummary>, 'from' | 'to' | 'added'>

function summaryOfStory(
  { story, agency, agencyName, agencyBasis, origins }: Story,
  documents: readonly StoredDocument[],
): Summary {
  const [first] = [...documents].sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1))
  const outlets = [...new Set(documents.flatMap(({ outlet }) => outlet ?? []))]
  return {
    story,
    title: first!.title,
    documents: documents.length,
    outlets,
    agency,
    agencyName,
    agencyBasis,
    origins,
    singleStranded: outlets.length > 1 && origins.attestation.max === 1,
  }
}

const addedSince = (documents: readonly StoredDocument[], since: string | undefined): number =>
  since === undefined ? 0 : documents.filter(({ retrievedAt }) => retrievedAt > since).length
