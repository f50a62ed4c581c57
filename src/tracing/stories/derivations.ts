import { unique } from '../groups.ts'
import { alignDocuments } from '../matching/alignment.ts'
import type { Derivation } from '../schema.ts'
import { daysBetween, type Party } from '../transmission/account.ts'
import type { Telling } from './telling.ts'

/** Documents of a story that share text, by their ids. */
export type Overlap = (a: string, b: string) => number

/** A derivation between documents of the archive, by their content hashes. */
export type StoryDerivation = Derivation

// Less is a common quotation, not a common text.
const LEAST_OVERLAP = 0.25
// Where nothing but the day tells, most of the text must be the same to say that it was taken from there.
const MOSTLY_THE_SAME = 0.5
// Sources whose overlaps differ by less are equally likely.
const AS_LIKELY = 0.1

interface Partner {
  readonly telling: Telling
  readonly overlap: number
}

/** Says for each document of a story where it has its text from, as far as credits, dates and the texts themselves tell. */
export function derivationsOf(tellings: readonly Telling[], overlap: Overlap): readonly StoryDerivation[] {
  const found = tellings.flatMap((telling) => {
    const partners = partnersOf(telling, tellings, overlap)
    return (
      fromCredited(telling, partners) ??
      fromAgency(telling, partners) ??
      fromSource(telling, partners) ??
      fromOwnOutlet(telling, partners) ??
      withoutCredit(telling, partners) ??
      []
    )
  })
  return withoutCircles(found)
}

/** Who credit each other in a circle have it from none of each other for certain: only the credit is left. */
function withoutCircles(found: readonly StoryDerivation[]): readonly StoryDerivation[] {
  const sources = new Map(found.map(({ document, from }) => [document, from]))
  const isInCircle = ({ document, kind }: StoryDerivation): boolean => {
    const met = new Set<string>()
    for (let at = sources.get(document) ?? null; at !== null && !met.has(at); at = sources.get(at) ?? null) {
      if (at === document) return kind === 'credited'
      met.add(at)
    }
    return false
  }
  return found.map((one) => (isInCircle(one) ? { ...one, from: null } : one))
}

function partnersOf(telling: Telling, tellings: readonly Telling[], overlap: Overlap): readonly Partner[] {
  return tellings
    .filter((other) => other !== telling)
    .map((other) => ({ telling: other, overlap: overlap(telling.document, other.document) }))
    .filter((partner) => partner.overlap >= LEAST_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap || (a.telling.document < b.telling.document ? -1 : 1))
}

/** A document of the outlet or agency that it names, which was not published after it. */
function fromCredited(telling: Telling, partners: readonly Partner[]): StoryDerivation | null {
  const named = new Map([...telling.agencies, ...telling.cited].map((party) => [party.key, party]))
  if (telling.outlet) named.delete(telling.outlet.key)
  const source = partners.find(
    ({ telling: other }) => other.outlet !== null && named.has(other.outlet.key) && !isLater(other, telling),
  )
  if (!source) return null
  const via = named.get(source.telling.outlet!.key)!.name
  return derivation(telling, source.telling.document, via, 'credited', source.overlap, ['credit'])
}

/** The agency that it credits and whose own text is not in the archive. */
function fromAgency(telling: Telling, partners: readonly Partner[]): StoryDerivation | null {
  const { agencies } = telling
  if (agencies.length === 0) return null
  const via = agencies.map(({ name }) => name).join(' / ')
  return derivation(telling, null, via, 'credited', partners[0]?.overlap ?? 0, ['credit'])
}

/** The outlet that it tells the whole after, and whose own text is not in the story. */
function fromSource(telling: Telling, partners: readonly Partner[]): StoryDerivation | null {
  const { source, outlet } = telling
  if (source === null || source.key === outlet?.key) return null
  return derivation(telling, null, source.name, 'credited', partners[0]?.overlap ?? 0, ['credit'])
}

/** What the same outlet had before, where no other has more of the text: it needs no other name on it. */
function fromOwnOutlet(telling: Telling, partners: readonly Partner[]): StoryDerivation | null {
  const [closest] = partners
  if (!closest || !isOfOneOutlet(telling, closest.telling) || !isLater(telling, closest.telling)) return null
  const { document, outlet } = closest.telling
  return derivation(telling, document, outlet!.name, 'credited', closest.overlap, ['time'])
}

const isOfOneOutlet = (a: Telling, b: Telling): boolean => a.outlet !== null && a.outlet.key === b.outlet?.key

/** The likeliest of the documents whose words it has; the direction may stay open. */
function withoutCredit(telling: Telling, all: readonly Partner[]): StoryDerivation | null {
  const partners = all.filter((partner) => !isOfOneOutlet(telling, partner.telling))
  const [closest] = partners
  if (!closest) return null
  const likely = partners.filter(({ overlap }) => overlap >= closest.overlap - AS_LIKELY)
  const odd = oddWords(telling, partners)
  const sources = likely.flatMap((partner) => {
    const ground = groundOf(telling, partner)
    return ground ? [{ partner, ground, odd: odd.get(partner)! }] : []
  })
  const [source] = sources.sort(
    (a, b) => RANK[a.ground] - RANK[b.ground] || b.odd - a.odd || b.partner.overlap - a.partner.overlap,
  )
  if (source) {
    const { partner, ground } = source
    const isOddest = partners.every((other) => other === partner || odd.get(other)! < source.odd)
    const grounds = source.odd > 0 && isOddest ? ['shared-error' as const, ground] : [ground]
    return derivation(telling, partner.telling.document, null, 'uncredited', partner.overlap, grounds)
  }
  // Where all others are later it is the first that has the text.
  if (partners.every((partner) => isLater(partner.telling, telling) && !isCredited(partner.telling))) return null
  return derivation(telling, null, commonAgency(partners), 'common-source', closest.overlap, [])
}

type Ground = 'credit' | 'truncation' | 'time'
const RANK: Readonly<Record<Ground, number>> = { credit: 0, truncation: 1, time: 2 }

/** Why a document may have its text from another; null when nothing tells which of the two has it from which. */
function groundOf(telling: Telling, { telling: other, overlap }: Partner): Ground | null {
  if (isLater(other, telling)) return null
  // It has, without saying so, the text of the agency that the other names.
  if (isCredited(other)) return 'credit'
  if (isLater(telling, other)) return overlap >= MOSTLY_THE_SAME ? 'time' : null
  return isCutFrom(telling, other) ? 'truncation' : null
}

const isCredited = ({ agencies, outlet }: Telling): boolean => agencies.length > 0 || outlet?.kind === 'agency'

const isLater = (a: Telling, b: Telling): boolean => (daysBetween(b.published, a.published) ?? 0) >= 1

// What is cut is cut at the end.
const CUT_OVERLAP = 0.9
const MOST_KEPT = 0.85

/** The whole of the text is the beginning of the other. */
function isCutFrom({ matter }: Telling, other: Telling): boolean {
  const [length, whole] = [matter.words.hashes.length, other.matter.words.hashes.length]
  if (length > whole * MOST_KEPT) return false
  const { overlap, passages } = alignDocuments(matter, other.matter)
  const end = Math.max(...passages.map(({ to }) => to.end))
  return overlap >= CUT_OVERLAP && end <= other.matter.text.length * MOST_KEPT
}

/**
 * How many words a document shares with each of the others alone, where several have the text: errors and odd spellings
 * are such.
 */
function oddWords({ matter }: Telling, partners: readonly Partner[]): ReadonlyMap<Partner, number> {
  const own = new Set(matter.words.hashes)
  const theirs = partners.map(({ telling }) => new Set(telling.matter.words.hashes.filter((word) => own.has(word))))
  const holders = new Map<number, number>()
  for (const word of theirs.flatMap((words) => [...words])) holders.set(word, (holders.get(word) ?? 0) + 1)
  const odd = (words: ReadonlySet<number>) => [...words].filter((word) => holders.get(word) === 1).length
  return new Map(partners.map((partner, i) => [partner, partners.length > 1 ? odd(theirs[i]!) : 0]))
}

/** The agency that all credit who have the text and credit any. */
function commonAgency(partners: readonly Partner[]): string | null {
  const credited = partners.map(({ telling }) => telling.agencies).filter((agencies) => agencies.length > 0)
  const names = unique(credited.flat().map(({ name }) => name))
  return names.length === 1 ? names[0]! : null
}

const derivation = (
  { document }: Telling,
  from: string | null,
  via: Party['name'] | null,
  kind: Derivation['kind'],
  overlap: number,
  grounds: Derivation['grounds'],
): StoryDerivation => ({ document, from, via, kind, overlap: Math.round(overlap * 1000) / 1000, grounds })
