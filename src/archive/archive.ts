import type { Visit } from '../intake/visits.ts'
import type { ArticleRecord, EntityRecord, Mode, Stance, StatementRecord } from '../record/schema.ts'
import type { Article } from '../text/article.ts'
import type { Span } from '../text/span.ts'
import type { LineageIndex } from './lineage.ts'

/** Where an article came from. */
export interface Provenance {
  /** SHA-256 of the bytes as they were received, in hexadecimal; null when they are not known. */
  readonly bytesSha256: string | null
  /** When they were received, ISO 8601 in UTC. */
  readonly retrievedAt: string
}

/** One article on its way into the archive: what was taken in, and what was read in it. */
export interface Arrival {
  readonly article: Article
  readonly record: ArticleRecord
  readonly provenance: Provenance
}

/** What became of an arrival. A document that was there already is left as it is. */
export interface Addition {
  readonly id: string
  readonly added: boolean
}

/** A document: one version of an article. */
export interface DocumentSummary extends Provenance {
  /** Content hash; see `documentId`. */
  readonly id: string
  /** The id that its record has. */
  readonly recordId: string
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  /** Whether no later version of the same URL is there. */
  readonly latest: boolean
}

export interface StoredDocument extends DocumentSummary {
  readonly record: ArticleRecord
}

/** An entity as all articles of the archive know it. */
export interface SharedEntity {
  readonly id: string
  readonly kind: EntityRecord['kind']
  readonly name: string
  /** Every name by which an article or the tables call it, `name` too. */
  readonly names: readonly string[]
  readonly country: string | null
  readonly wikidata: string | null
  readonly anonymous: boolean
}

/** What to look for. Everything given must hold; several values of one field are alternatives. */
export interface StatementQuery {
  /** Words that all stand in the content or the source phrase; "words in quotes" stand there side by side. */
  readonly words?: string | undefined
  /** A name in any of its variants, a description, a Wikidata id or the id of a shared entity. */
  readonly speaker?: string | undefined
  readonly outlet?: readonly string[] | undefined
  /** An agency or a person between the article and the speaker. */
  readonly via?: string | undefined
  readonly stance?: readonly Stance[] | undefined
  readonly mode?: readonly Mode[] | undefined
  /** An entity that the content mentions. */
  readonly mentions?: string | undefined
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** First and last day of the saying itself, where the text gives it. */
  readonly saidFrom?: string | undefined
  readonly saidTo?: string | undefined
  /** `relevance` needs words; `time` is the newest first. */
  readonly sort?: 'relevance' | 'time' | undefined
  /** Whether versions of an article that a later one replaces are searched too. */
  readonly allVersions?: boolean | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** Part of an article's text around what was found. All spans are into that text. */
export interface Snippet extends Span {
  readonly text: string
  readonly highlights: readonly Span[]
}

/** A shared entity by its id. */
export interface Speaker {
  readonly id: string
  readonly name: string
}

export interface FoundStatement {
  readonly id: string
  readonly document: DocumentSummary
  /** The statement as its record has it. */
  readonly statement: StatementRecord
  readonly speaker: Speaker | null
  /** The words of the content; where it is broken off and taken up again, with `…` between. */
  readonly content: string
  readonly snippet: Snippet
}

export interface FoundPage {
  /** How many statements there are in all, whatever the page holds. */
  readonly total: number
  readonly statements: readonly FoundStatement[]
}

export interface FoundAll {
  readonly total: number
  readonly statements: AsyncIterable<FoundStatement>
}

export interface StoredStatement {
  readonly id: string
  readonly statement: StatementRecord
  readonly document: StoredDocument
  readonly speaker: Speaker | null
}

/** Which statements are looked for among those that share words with a text. All that is given must hold. */
export interface AlikeFilter {
  readonly stance?: readonly Stance[] | undefined
  /** As in `StatementQuery`. */
  readonly speaker?: string | undefined
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What statements must have in common with a text to be looked at more closely. */
export interface AlikeQuery {
  readonly text: string
  /** The score that is enough by itself; 0 if not given. */
  readonly least?: number | undefined
  /** What shares less is given only where it is one of these. */
  readonly or?: readonly AlikeFilter[] | undefined
  readonly limit?: number | undefined
}

/** A statement that shares words with a text. */
export interface Alike {
  readonly id: string
  /** Id of its document. */
  readonly document: string
  /** Share of the text's rare words that it has, 0 to 1; the rarer a word, the more it counts. */
  readonly score: number
}

/** What there is to be searched. */
export interface Coverage {
  readonly documents: number
  readonly from: string | null
  readonly to: string | null
}

/** What a person decided on statements or documents. */
export interface DecisionRow {
  readonly id: string
  readonly kind: 'merge' | 'split' | 'relabel'
  readonly subjects: readonly string[]
  readonly label: 'credited' | 'uncredited' | 'common-source' | null
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly note: string | null
}

/** Something of which there are several, and how many statements have it. */
export interface Counted {
  readonly name: string
  readonly count: number
}

export interface CountedEntity extends Speaker {
  readonly kind: EntityRecord['kind']
  readonly count: number
}

/** How many statements there are of each day; of each month, where there are too many days to be told apart. */
export interface DayCount {
  readonly day: string
  readonly count: number
}

/**
 * How the statements that a query finds are spread. Of a field whose values are alternatives the query's own choice is
 * left out, so that the other values can be weighed against it.
 */
export interface Facets {
  readonly total: number
  readonly speakers: readonly CountedEntity[]
  readonly outlets: readonly Counted[]
  readonly agencies: readonly Counted[]
  readonly stances: readonly { readonly stance: Stance; readonly count: number }[]
  readonly modes: readonly { readonly mode: Mode; readonly count: number }[]
  readonly days: readonly DayCount[]
}

export interface DocumentQuery extends Pick<StatementQuery, 'outlet' | 'from' | 'to' | 'allVersions'> {
  /** `time` is the day of publication, `added` the order of adding; both the newest first. */
  readonly sort?: 'time' | 'added' | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export interface ListedDocument extends DocumentSummary {
  /** How many statements it has. */
  readonly statements: number
}

export interface DocumentPage {
  readonly total: number
  readonly documents: readonly ListedDocument[]
}

/** A statement of a document, by its id and by the one in the record. */
export interface StatementKey {
  readonly id: string
  readonly recordId: string
  readonly speaker: Speaker | null
}

export interface SpeakerQuery {
  /** As in `StatementQuery`; all who say something when not given. */
  readonly name?: string | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export interface ListedSpeaker extends SharedEntity {
  /** How many statements it makes, and how many mention it. */
  readonly statements: number
  readonly mentioned: number
}

export interface SpeakerPage {
  readonly total: number
  readonly speakers: readonly ListedSpeaker[]
}

/** One who speaks or is spoken of, over the whole archive. */
export interface SpeakerProfile extends ListedSpeaker {
  /** When its statements were published. */
  readonly timeline: readonly DayCount[]
  readonly outlets: readonly Counted[]
  readonly stances: readonly { readonly stance: Stance; readonly count: number }[]
  /** Those whom its statements mention, and those whose statements mention it. */
  readonly speaksOf: readonly CountedEntity[]
  readonly spokenOfBy: readonly CountedEntity[]
}

/** Documents that share text. */
export interface StoredStory {
  /** Id of the document that was added first. */
  readonly id: string
  /** In the order of adding, without versions that a later one replaced. */
  readonly documents: readonly StoredDocument[]
  /** Pairs by the ids of the documents, with the share of the shorter one's text that the other has too. */
  readonly shared: readonly { readonly document: string; readonly other: string; readonly overlap: number }[]
}

export interface StoryQuery {
  /** `size` is the most documents first, `time` the latest published; `size` if not given. */
  readonly sort?: 'size' | 'time' | undefined
  /** All when not given. */
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export interface StoryPage {
  readonly total: number
  /** Each with the number of its documents, and the first and last day of their publication. */
  readonly stories: readonly {
    readonly id: string
    readonly documents: number
    readonly from: string | null
    readonly to: string | null
  }[]
}

export interface Counts {
  readonly articles: number
  readonly documents: number
  readonly statements: number
  readonly entities: number
}

/**
 * Articles with all their versions, their records, and the statements in them. Whatever database keeps it, the
 * answers are the same: `test/archive/contract.ts` says what they are.
 */
export interface Archive {
  /** Which of these document ids are there. */
  readonly known: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** Stores articles in one transaction: all of them or none. What is there already is passed over. */
  readonly add: (arrivals: readonly Arrival[]) => Promise<readonly Addition[]>
  /** A document by its id, or by the id of its record (the latest, if several have it). */
  readonly document: (id: string) => Promise<StoredDocument | null>
  /** All versions of the article at a URL, in the order of their retrieval. */
  readonly versions: (url: string) => Promise<readonly DocumentSummary[]>
  /** All documents, in the order in which they were added. */
  readonly documents: () => AsyncIterable<StoredDocument>
  readonly statement: (id: string) => Promise<StoredStatement | null>
  /** Statements by their ids, in the order of the ids. */
  readonly statements: (ids: readonly string[]) => Promise<readonly StoredStatement[]>
  readonly find: (query: StatementQuery) => Promise<FoundPage>
  /** All that a query finds, whatever its limit, in bounded memory. */
  readonly findEvery: (query: StatementQuery) => Promise<FoundAll>
  /** How the statements that a query finds are spread over speakers, outlets and so on. */
  readonly facets: (query: StatementQuery) => Promise<Facets>
  readonly listDocuments: (query: DocumentQuery) => Promise<DocumentPage>
  /** The statements of a document, by the document's own id. */
  readonly statementsOf: (document: string) => Promise<readonly StatementKey[]>
  /** Those who speak, who says most first. */
  readonly speakers: (query: SpeakerQuery) => Promise<SpeakerPage>
  readonly speaker: (id: string) => Promise<SpeakerProfile | null>
  /** Statements that share the rarest words of a text, those that share most first. */
  readonly alike: (query: AlikeQuery) => Promise<readonly Alike[]>
  /** What there is to be searched: of all outlets, or of those that have one of the names. */
  readonly coverage: (outlets: readonly string[] | null) => Promise<Coverage>
  /** The names of all outlets, as their articles have them. */
  readonly outlets: () => Promise<readonly string[]>
  readonly decide: (decision: DecisionRow) => Promise<void>
  /** The decisions on any of these statements or documents, in the order in which they were taken. */
  readonly decisions: (subjects: readonly string[]) => Promise<readonly DecisionRow[]>
  /** The entities that a name, a Wikidata id or an id stands for. */
  readonly entities: (name: string) => Promise<readonly SharedEntity[]>
  /** What is remembered of a URL. */
  readonly visit: (url: string) => Promise<Visit | null>
  readonly remember: (visit: Visit) => Promise<void>
  readonly counts: () => Promise<Counts>
  /** A name for the state that the archive is in, good while it is open: another one after every change. */
  readonly revision: () => Promise<string>
  readonly listStories: (query: StoryQuery) => Promise<StoryPage>
  /** The story that a document stands in, by the id of the document or of its record; null when it stands alone. */
  readonly story: (document: string) => Promise<StoredStory | null>
  /** Runs a step of placing documents among the others in one transaction: all that it writes, or nothing. */
  readonly placing: <T>(step: (index: LineageIndex) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}
