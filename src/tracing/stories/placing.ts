import type { Archive } from '../../archive/archive.ts'
import type { DocumentKey, KeyedId, LineageIndex, Placement, SharedText } from '../../archive/lineage.ts'
import type { ArticleRecord } from '../../record/schema.ts'
import { fingerprintsOf } from '../matching/fingerprints.ts'
import { matterOf } from '../matching/matter.ts'
import { matterShingles, sharedCount, sortedSet } from '../matching/shingles.ts'

// Of so many documents a fingerprint is kept. When they are of more days than news is repeated, it is of words that are
// used again and again (the weather, prices, greetings) and finds nothing any more.
const MOST_DOCUMENTS = 32
const MOST_DAYS = 5
const MOST_CANDIDATES = 64
// Below that texts share a name with its titles, or a formula.
const LEAST_OVERLAP = 0.2
const LEAST_SHARED = 6
// But a text of one sentence has no more.
const LEAST_OF_SHORT = 0.8
const AT_ONCE = 100

/** The same archive, in which documents are placed among the others as soon as they are added. */
export const placing = (archive: Archive): Archive => ({
  ...archive,
  add: async (arrivals) => {
    const additions = await archive.add(arrivals)
    await placeDocuments(archive, new Map(additions.map(({ id }, i) => [id, arrivals[i]!.record])))
    return additions
  },
})

/**
 * Finds for all documents that were stored and not placed yet which others share text with them. What is placed stays
 * so when the program is stopped, and the rest is placed the next time.
 *
 * @param records records of documents that were just added, by the ids of the documents: they need not be unpacked
 */
export async function placeDocuments(
  archive: Archive,
  records: ReadonlyMap<string, ArticleRecord> = new Map(),
): Promise<void> {
  let placed: number
  do placed = await archive.placing((index) => placeSome(index, records))
  while (placed === AT_ONCE)
}

async function placeSome(index: LineageIndex, records: ReadonlyMap<string, ArticleRecord>): Promise<number> {
  const fresh = await index.unplaced(AT_ONCE)
  if (fresh.length === 0) return 0
  const placements = await Promise.all(fresh.map((document) => placementOf(index, document, records)))
  const { kept, candidates, worn } = await findCandidates(index, placements)
  const shared = await sharedTexts(index, placements, candidates, worn)
  await index.place(kept, shared)
  return fresh.length
}

async function placementOf(
  index: LineageIndex,
  { key, id }: KeyedId,
  records: ReadonlyMap<string, ArticleRecord>,
): Promise<Placement> {
  const shingles = matterShingles(matterOf(records.get(id) ?? (await index.record(key))))
  return { document: key, shingles: sortedSet(shingles), fingerprints: fingerprintsOf(shingles) }
}

type Candidates = ReadonlyMap<DocumentKey, readonly DocumentKey[]>

/** The documents added before that have fingerprints of these, and the fingerprints that are worth keeping. */
async function findCandidates(
  index: LineageIndex,
  placements: readonly Placement[],
): Promise<{ kept: readonly Placement[]; candidates: Candidates; worn: WornShares }> {
  const asked = sortedSet(Uint32Array.from(placements.flatMap(({ fingerprints }) => [...fingerprints])))
  const having = new Map([...(await index.having([...asked]))].map(([hash, documents]) => [hash, [...documents]]))
  const isWorn = await wornOut(index, having)
  const worn = new Map<DocumentKey, number>()
  const candidates = new Map<DocumentKey, readonly DocumentKey[]>()
  const kept = placements.map((placement) => {
    const telling = placement.fingerprints.filter((hash) => !isWorn.has(hash))
    worn.set(placement.document, 1 - telling.length / Math.max(1, placement.fingerprints.length))
    candidates.set(placement.document, candidatesOf(telling, having))
    const fingerprints = telling.filter((hash) => (having.get(hash)?.length ?? 0) < MOST_DOCUMENTS)
    for (const hash of fingerprints) having.set(hash, [...(having.get(hash) ?? []), placement.document])
    return { ...placement, fingerprints }
  })
  return { kept, candidates, worn }
}

/** Which share of each document's words is used again and again, as its fingerprints tell. */
type WornShares = ReadonlyMap<DocumentKey, number>

type Having = ReadonlyMap<number, readonly DocumentKey[]>

/** The fingerprints of words that are used again and again. */
async function wornOut(index: LineageIndex, having: Having): Promise<ReadonlySet<number>> {
  const full = [...having].filter(([, documents]) => documents.length >= MOST_DOCUMENTS)
  const dayOf = await index.days([...new Set(full.flatMap(([, documents]) => documents))])
  const days = (documents: readonly DocumentKey[]) =>
    new Set(documents.flatMap((document) => dayOf.get(document) ?? []))
  return new Set(full.filter(([, documents]) => days(documents).size > MOST_DAYS).map(([hash]) => hash))
}

interface Votes {
  all: number
  /** Those of fingerprints that not too many documents have. */
  rare: number
}

/** Common fingerprints count only where most of the text is made of such: it is one more copy of what all have. */
function candidatesOf(fingerprints: Uint32Array, having: Having): readonly DocumentKey[] {
  const votes = new Map<DocumentKey, Votes>()
  for (const hash of fingerprints) {
    const documents = having.get(hash) ?? []
    const rare = documents.length < MOST_DOCUMENTS ? 1 : 0
    for (const document of documents) {
      const known = votes.get(document)
      if (known) {
        known.all++
        known.rare += rare
      } else votes.set(document, { all: 1, rare })
    }
  }
  return [...votes]
    .filter(([, { all, rare }]) => rare > 0 || all * 2 >= fingerprints.length)
    .sort(([a, x], [b, y]) => y.all - x.all || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([document]) => document)
}

/** Compares documents with their candidates, shingle by shingle. */
async function sharedTexts(
  index: LineageIndex,
  placements: readonly Placement[],
  candidates: Candidates,
  worn: WornShares,
): Promise<readonly SharedText[]> {
  const own = new Map(placements.map(({ document, shingles }) => [document, shingles]))
  const others = new Set([...candidates.values()].flat().filter((document) => !own.has(document)))
  const stored = await index.shingles([...others])
  return placements.flatMap(({ document, shingles }) =>
    candidates.get(document)!.flatMap((other) => {
      const theirs = own.get(other) ?? stored.get(other)!
      const shared = sharedCount(shingles, theirs)
      const shorter = Math.max(1, Math.min(shingles.length, theirs.length))
      const wornShingles = Math.min(shared, worn.get(document)! * shingles.length)
      const isEnough = shared >= Math.min(LEAST_SHARED, LEAST_OF_SHORT * shorter)
      const isTelling = shared - wornShingles >= LEAST_OVERLAP * (shorter - wornShingles)
      return isEnough && isTelling && wornShingles < shared ? [{ document, other, overlap: shared / shorter }] : []
    }),
  )
}
