import type { KnowledgeEntry } from '../../knowledge/entry.ts'
import type { Token } from '../../language/tokens.ts'
import type { NameMention } from './mention.ts'

/**
 * Tells apart what the tables know by one name: `عمان` is the capital of Jordan or the sultanate. In a dateline stands a
 * city; elsewhere the article tells by which of the two countries it speaks of. Where it speaks of neither, the first of
 * the tables holds.
 */
export function settleNamesakes(tokens: readonly Token[], names: readonly NameMention[]): readonly NameMention[] {
  if (names.every(({ namesakes }) => namesakes.length === 0)) return names
  const spokenOf = countriesIn(names)
  return names.map((name) => {
    if (name.entry === null || name.namesakes.length === 0) return name
    const entry = meantBy(tokens, name, [name.entry, ...name.namesakes], spokenOf)
    return entry === name.entry ? name : named(name, entry)
  })
}

function meantBy(
  tokens: readonly Token[],
  name: NameMention,
  entries: readonly KnowledgeEntry[],
  spokenOf: ReadonlyMap<string, number>,
): KnowledgeEntry {
  const city = opensDateline(tokens, name) ? entries.find(({ kind }) => kind === 'place') : undefined
  const weight = ({ country }: KnowledgeEntry): number => spokenOf.get(country ?? '') ?? 0
  return city ?? entries.reduce((best, entry) => (weight(entry) > weight(best) ? entry : best))
}

/** How often each country is spoken of: named itself, by its nationality, or in what is known to be of it. */
function countriesIn(names: readonly NameMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { entry, namesakes } of names) {
    if (entry?.country && namesakes.length === 0) counts.set(entry.country, (counts.get(entry.country) ?? 0) + 1)
  }
  return counts
}

const BEHIND_CITY = new Set(['-', '–', '—', 'ـ', ':', '(', '/', '،', ','])

/** `عمان - رويترز`, `عمان (أ ف ب)`, `عمان: …` at the head of a line. */
function opensDateline(tokens: readonly Token[], { first, last }: NameMention): boolean {
  const next = tokens[last + 1]
  return tokens[first - 1]?.line !== tokens[first]!.line && next !== undefined && BEHIND_CITY.has(next.form.surface)
}

const named = ({ start, end, first, last, basis, form }: NameMention, entry: KnowledgeEntry): NameMention => ({
  start,
  end,
  first,
  last,
  kind: entry.kind,
  entry,
  namesakes: [],
  basis,
  form,
})
