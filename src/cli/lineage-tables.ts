import { stringify } from 'csv-stringify/sync'
import type { StoredDocument } from '../archive/archive.ts'
import { documentNames, type StoryLineage } from '../tracing/stories/lineage.ts'
import { xmlText } from './xml.ts'

const COLUMNS = [
  'story',
  'agency',
  'agency_basis',
  'content_min',
  'content_max',
  'attestation_min',
  'attestation_max',
  'document',
  'published',
  'outlet',
  'title',
  'url',
  'from',
  'via',
  'kind',
  'overlap',
  'grounds',
] as const

// Excel takes a file for UTF-8 only when it begins so.
export const lineageCsvHeader = (): string => `\uFEFF${stringify([[...COLUMNS]])}`

/** A story as rows, one for each article. */
export function lineageCsvRows({ story, documents }: StoryLineage): string {
  const sources = new Map(story.derivations.map((derivation) => [derivation.document, derivation]))
  const { content, attestation } = story.origins
  const names = documentNames(documents)
  const rows = documents.map(({ id, published, outlet, title, url }) => {
    const name = names.get(id)!
    const source = sources.get(name)
    const own = [name, published, outlet, title, url]
    const derived = [source?.from, source?.via, source?.kind, source?.overlap, source?.grounds.join(' ')]
    const numbers = [content.min, content.max, attestation.min, attestation.max]
    return [story.story, story.agency, story.agencyBasis, ...numbers, ...own, ...derived]
  })
  return stringify(rows, { escape_formulas: true })
}

const NODE_KEYS = ['kind', 'label', 'outlet', 'published', 'title', 'url', 'story'] as const
const EDGE_KEYS = ['kind', 'overlap', 'via'] as const

export const GRAPHML_BEFORE = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
  ...NODE_KEYS.map((key) => `  <key id="n_${key}" for="node" attr.name="${key}" attr.type="string"/>`),
  ...EDGE_KEYS.map(
    (key) =>
      `  <key id="e_${key}" for="edge" attr.name="${key}" attr.type="${key === 'overlap' ? 'double' : 'string'}"/>`,
  ),
  '  <graph id="lineage" edgedefault="directed">\n',
].join('\n')

export const GRAPHML_AFTER = '  </graph>\n</graphml>\n'

/** A story as nodes and edges; an edge goes from who has the text to whom it has it from. */
export function lineageGraph({ story, documents }: StoryLineage): string {
  const names = documentNames(documents)
  const agencies = new Set(story.derivations.flatMap(({ from, via }) => (from === null && via !== null ? [via] : [])))
  const viaNode = (name: string): string => `${story.story} ${name}`
  const nodes = [
    ...documents.map((document) => node(names.get(document.id)!, documentData(document, story.story))),
    ...[...agencies].map((name) => node(viaNode(name), { kind: 'agency', label: name, story: story.story })),
  ]
  const edges = story.derivations.flatMap(({ document, from, via, kind, overlap }) => {
    const target = from ?? (via === null ? null : viaNode(via))
    return target === null ? [] : [edge(document, target, { kind, overlap: String(overlap), via: via ?? '' })]
  })
  return [...nodes, ...edges].map((line) => `    ${line}\n`).join('')
}

const documentData = ({ recordId, outlet, published, title, url }: StoredDocument, story: string) => ({
  kind: 'document',
  label: title ?? recordId,
  outlet: outlet ?? '',
  published: published ?? '',
  title: title ?? '',
  url: url ?? '',
  story,
})

type Data = Readonly<Record<string, string>>

const node = (id: string, data: Data): string => `<node id="${xmlText(id)}">${dataOf('n', data)}</node>`

const edge = (source: string, target: string, data: Data): string =>
  `<edge source="${xmlText(source)}" target="${xmlText(target)}">${dataOf('e', data)}</edge>`

const dataOf = (prefix: string, data: Data): string =>
  Object.entries(data)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `<data key="${prefix}_${key}">${xmlText(value)}</data>`)
    .join('')
