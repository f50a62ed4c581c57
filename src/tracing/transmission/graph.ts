import type { Likenesses } from '../matching/reuse.ts'
import { quoteOf } from '../quotes.ts'
import type { Edge, Node } from '../schema.ts'
import { type Account, daysBetween, type Party } from './account.ts'
import type { Station } from './testimony.ts'
import type { Witness } from './witness.ts'

type BareNode = Omit<Node, 'rank'>

export interface Graph {
  readonly nodes: Node[]
  readonly edges: Edge[]
}

/** The stations of all lines, from the documents to the speakers, and who has it from whom. */
export function graphOf(witnesses: readonly Witness[], reuse: Likenesses): Graph {
  const nodes = new Map<string, BareNode>()
  const edges = new Map<string, Edge>()
  const put = (node: BareNode): string => {
    if (!nodes.has(node.id)) nodes.set(node.id, node)
    return node.id
  }
  const join = (edge: Edge): void => {
    const key = `${edge.from} ${edge.to}`
    if (edge.from !== edge.to && !edges.has(key)) edges.set(key, edge)
  }
  for (const { statement } of witnesses) put(documentNode(statement))
  for (const witness of witnesses) {
    for (const node of stationNodes(witness, witnesses)) put(node)
    for (const edge of edgesOf(witness, witnesses, reuse)) join(edge)
  }
  return { nodes: ranked([...nodes.values()], [...edges.values()]), edges: [...edges.values()] }
}

const documentNode = ({ document }: Witness['statement']): BareNode => ({
  id: document.id,
  kind: 'document',
  name: document.outlet ?? document.title ?? document.id,
  document: document.id,
  outlet: document.outlet,
  published: document.published,
})

const named = (id: string, kind: Node['kind'], name: string): BareNode => ({
  id,
  kind,
  name,
  document: null,
  outlet: null,
  published: null,
})

/** The node of a station: the outlet's own article, where there is one that is not later, or the outlet by name. */
export function nodeIdOf(party: Party, { account }: Witness, witnesses: readonly Witness[]): string {
  const own = witnesses
    .map((other) => other.account)
    .filter(({ outlet, article }) => outlet?.key === party.key && article !== account.article)
  const before = own.filter(({ published }) => (daysBetween(published, account.published) ?? 0) >= 0)
  return (before[0] ?? own[0])?.document ?? party.key
}

const voucherId = ({ voucher }: Account): string | null =>
  voucher.kind === 'named' || voucher.kind === 'unnamed' ? voucher.key : null

function stationNodes(witness: Witness, witnesses: readonly Witness[]): BareNode[] {
  const { account } = witness
  const stations = account.line
    .filter((party) => nodeIdOf(party, witness, witnesses) === party.key)
    .map(({ key, kind, name }) => named(key, kind === 'channel' ? 'intermediary' : kind, name))
  const speaker = voucherId(account)
  return speaker ? [...stations, named(speaker, 'speaker', account.voucher.name)] : stations
}

function edgesOf(witness: Witness, witnesses: readonly Witness[], reuse: Likenesses): Edge[] {
  const { account } = witness
  if (account.copyOf !== null) return [copyEdge(witness, account.copyOf, witnesses, reuse)]
  const { line } = witness.testimony
  const stations = line.map(({ party }) => nodeIdOf(party, witness, witnesses))
  const edges = stations.map((to, i) =>
    creditEdge(
      witness,
      { from: i === 0 ? account.document : stations[i - 1]!, to, station: line[i]! },
      witnesses,
      reuse,
    ),
  )
  const speaker = voucherId(account)
  return speaker ? [...edges, speakerEdge(witness, stations.at(-1) ?? account.document, speaker)] : edges
}

/** The same words without visible credit in the captured text; both may have them from an agency that one credits. */
function copyEdge(
  { statement, account }: Witness,
  copied: string,
  witnesses: readonly Witness[],
  reuse: Likenesses,
): Edge {
  const source = witnesses.find((other) => other.account.document === copied)
  const alignment = source && reuse.align(statement, source.statement)
  const days = source ? daysBetween(source.account.published, account.published) : null
  return {
    from: account.document,
    to: account.common && source ? nodeIdOf(account.common, source, witnesses) : copied,
    kind: account.common ? 'common-source' : 'uncredited',
    overlap: alignment ? rounded(alignment.overlap) : null,
    grounds: days !== null && days > 0 ? ['time'] : [],
    evidence: (alignment?.passages ?? []).slice(0, MOST_PASSAGES).map((passage) => ({ credit: null, passage })),
  }
}

const MOST_PASSAGES = 3
const rounded = (share: number): number => Math.round(share * 100) / 100

function creditEdge(
  { statement }: Witness,
  { from, to, station }: { readonly from: string; readonly to: string; readonly station: Station },
  witnesses: readonly Witness[],
  reuse: Likenesses,
): Edge {
  const { text } = statement.document.record.document
  const source = from === statement.document.id ? witnesses.find(({ account }) => account.document === to) : undefined
  const alignment = source && reuse.align(statement, source.statement)
  const credit = station.span && quoteOf(text, station.span)
  return {
    from,
    to,
    kind: 'credited',
    overlap: alignment ? rounded(alignment.overlap) : null,
    grounds: ['credit'],
    evidence: [{ credit, passage: alignment?.passages[0] ?? null }],
  }
}

function speakerEdge({ statement: { document, statement } }: Witness, from: string, to: string): Edge {
  const span = statement.source ?? statement.cue
  return {
    from,
    to,
    kind: 'credited',
    overlap: null,
    grounds: ['credit'],
    evidence: [{ credit: quoteOf(document.record.document.text, span), passage: null }],
  }
}

/** Each node with its steps from the origin: the fewest that lead to a node which has it from nobody. */
function ranked(nodes: readonly BareNode[], edges: readonly Edge[]): Node[] {
  const ranks = new Map<string, number>()
  const rankOf = (id: string, path: ReadonlySet<string>): number => {
    const known = ranks.get(id)
    if (known !== undefined) return known
    const next = edges.filter(({ from, to }) => from === id && !path.has(to))
    const rank = next.length === 0 ? 0 : 1 + Math.min(...next.map(({ to }) => rankOf(to, new Set([...path, id]))))
    ranks.set(id, rank)
    return rank
  }
  // A speaker is where a line begins; a document that names none is one step from whoever that was.
  return nodes.map((node) => {
    const rank = rankOf(node.id, new Set())
    return { ...node, rank: rank === 0 && node.kind !== 'speaker' ? 1 : rank }
  })
}
