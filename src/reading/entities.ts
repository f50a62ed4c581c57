import type { ArticleRecord, EntityRecord } from '../record/schema.ts'
import { type Cast, type Character, enter, mention } from './entities/cast.ts'
import type { Layout } from './layout.ts'
import { nameOf } from './statements.ts'

/** A character as the record has it. */
export function entityOf(character: Character): EntityRecord {
  const { id, kind, entry, role, country, anonymous, wordings } = character
  const name = nameOf(character)
  const aliases = [...new Set([...wordings, ...(entry && entry.name !== name ? [entry.name] : [])])].filter(
    (wording) => wording !== name,
  )
  return {
    id,
    kind,
    name,
    aliases,
    role,
    country,
    wikidata: entry?.wikidata ?? null,
    anonymous,
  }
}

/** Brings on the agencies that the article credits. `وكالات` is a group of its own: it hides which. */
export function castCredits(cast: Cast, layout: Layout): ArticleRecord['document']['credits'] {
  return layout.credits.map(({ start, end, entry, words }) => {
    const known = entry ? cast.byEntry.get(entry) : cast.byWording.get(words)?.find(({ kind }) => kind === 'group')
    const character =
      known ??
      enter(cast, entry ? { kind: entry.kind, name: entry.name, entry } : { kind: 'group', name: words, plural: true })
    mention(cast, character, { start, end }, 'name', words)
    return { start, end, entity: character.id }
  })
}
