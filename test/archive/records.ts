import { createHash } from 'node:crypto'
import type { Arrival } from '../../src/archive/archive.ts'
import type { ArticleRecord, EntityRecord, StatementRecord } from '../../src/record/schema.ts'
import type { Article } from '../../src/text/article.ts'
import type { Span } from '../../src/text/span.ts'

/** A statement of a test: its parts by their words. */
export interface Said extends Partial<Pick<StatementRecord, 'mode' | 'stance' | 'time'>> {
  readonly cue: string
  readonly source?: string
  readonly content: string
  readonly speaker?: string
  /** Words of the agencies or persons between. */
  readonly via?: readonly { readonly name: string; readonly entity?: string }[]
}

export interface Told extends Article {
  readonly entities?: readonly (Pick<EntityRecord, 'id' | 'kind' | 'name'> & Partial<EntityRecord>)[]
  readonly statements?: readonly Said[]
  /** Entities mentioned, by the words of the mention. */
  readonly mentions?: readonly (readonly [entity: string, words: string])[]
  readonly retrievedAt?: string
}

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`'${words}' does not stand in the text`)
  return { start, end: start + words.length }
}

function statementOf(text: string, told: Told, said: Said, index: number): StatementRecord {
  const speaker = told.entities?.find(({ id }) => id === said.speaker)
  return {
    id: `s${index + 1}`,
    cue: spanOf(text, said.cue),
    source: said.source ? spanOf(text, said.source) : null,
    speaker: said.speaker ?? null,
    content: [spanOf(text, said.content)],
    mode: said.mode ?? 'indirect',
    stance: said.stance ?? 'say',
    chain: [
      ...(told.outlet ? [{ role: 'outlet' as const, name: told.outlet }] : []),
      ...(said.via ?? []).map((link) => ({ role: 'via' as const, ...link })),
      ...(speaker ? [{ role: 'speaker' as const, name: speaker.name, entity: speaker.id }] : []),
    ],
    medium: null,
    time: said.time ?? null,
    place: null,
    evidence: null,
    anonymity: null,
    inside: null,
    rule: 'by-hand',
    certainty: 'stated',
  }
}

function recordOf(told: Told): ArticleRecord {
  const { text, id, url, outlet, title, published } = told
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    schema: 'isnad/1',
    document: {
      id: id ?? sha256.slice(0, 16),
      url: url ?? null,
      outlet: outlet ?? null,
      title: title ?? null,
      published: published ?? null,
      credits: [],
      text,
      sha256,
      offsets: 'utf16',
    },
    sentences: [{ start: 0, end: text.length }],
    entities: (told.entities ?? []).map((entity) => ({
      aliases: [],
      role: null,
      country: null,
      wikidata: null,
      anonymous: false,
      ...entity,
    })),
    mentions: (told.mentions ?? []).map(([entity, words]) => ({
      ...spanOf(text, words),
      entity,
      form: 'name' as const,
    })),
    times: [],
    quantities: [],
    statements: (told.statements ?? []).map((said, i) => statementOf(text, told, said, i)),
    events: [],
    issues: [],
  }
}

/** An article as it comes to the archive, read by hand. */
export function arrival(told: Told): Arrival {
  const { entities: _, statements: __, mentions: ___, retrievedAt = '2024-04-09T10:00:00.000Z', ...article } = told
  return { article, record: recordOf(told), provenance: { bytesSha256: null, retrievedAt } }
}

/** One statement of one speaker, with the words of its content. */
export const sayingOf = (content: string, more: Partial<Told> & { readonly said?: Partial<Said> } = {}): Arrival => {
  const { said, ...told } = more
  return arrival({
    text: `قال الناطق إن ${content}`,
    entities: [{ id: 'e1', kind: 'person', name: 'الناطق' }],
    statements: [{ cue: 'قال', source: 'الناطق', content, speaker: 'e1', ...said }],
    ...told,
  })
}
