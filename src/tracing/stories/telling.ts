import type { StoredDocument } from '../../archive/archive.ts'
import type { ArticleRecord, StatementRecord } from '../../record/schema.ts'
import { sliceOf } from '../../text/span.ts'
import { unique } from '../groups.ts'
import { type Matter, matterOf } from '../matching/matter.ts'
import type { Parties } from '../parties.ts'
import type { Party } from '../transmission/account.ts'
import { isBody, pressSpeaker } from '../transmission/testimony.ts'

/** What a document of a story says of where it has its text from. */
export interface Telling {
  /** Content hash. */
  readonly document: string
  /** Versions of one article share it. */
  readonly article: string
  readonly outlet: Party | null
  readonly published: string | null
  /** The agencies that its byline, dateline or closing line credits. */
  readonly agencies: readonly Party[]
  /** The byline only says `وكالات`. */
  readonly unresolved: boolean
  /** Press that statements in it are told after. */
  readonly cited: readonly Party[]
  /** The outlet or agency that most of its statements are told after, and no other with it. */
  readonly source: Party | null
  readonly matter: Matter
}

export function tellingOf({ id, url, outlet, published, record }: StoredDocument, parties: Parties): Telling {
  const credited = record.document.credits.map((credit) => record.entities.find((one) => one.id === credit.entity))
  const agencies = credited.flatMap((entity) => (entity && parties.press(entity.name)) ?? [])
  const citing = record.statements.map((statement) => citedBy(statement, record, parties))
  return {
    document: id,
    article: url ?? id,
    outlet: outlet === null ? null : parties.outlet(outlet),
    published,
    agencies: eachOnce(agencies),
    unresolved: agencies.length === 0 && credited.length > 0,
    cited: eachOnce(citing.flat()),
    source: agencies.length === 0 ? mainSource(citing) : null,
    matter: matterOf(record),
  }
}

/** The press that a statement is told after, or that speaks in it. */
function citedBy(
  { chain, speaker, source }: StatementRecord,
  { entities, document }: ArticleRecord,
  parties: Parties,
): Party[] {
  const via = chain.flatMap((link) => (link.role === 'via' ? (parties.press(link.name) ?? []) : []))
  const entity = entities.find(({ id }) => id === speaker)
  const phrase = source ? parties.press(sliceOf(document.text, source)) : null
  const press = entity ? (pressSpeaker(entity, parties) ?? (isBody(entity) ? phrase : null)) : null
  return [...via, ...(press ? [press] : [])].filter(({ kind }) => kind !== 'unresolved')
}

function mainSource(citing: readonly (readonly Party[])[]): Party | null {
  const [source, ...others] = eachOnce(citing.flat())
  const told = citing.filter((cited) => cited.length > 0).length
  return source && others.length === 0 && told * 2 >= citing.length ? source : null
}

const eachOnce = (parties: readonly Party[]): Party[] =>
  unique(parties.map(({ key }) => key)).map((key) => parties.find((party) => party.key === key)!)
