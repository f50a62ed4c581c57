import type { Trace } from '../../tracing/schema.ts'
import { xmlText } from '../xml.ts'

const NODE_KEYS = ['name', 'kind', 'outlet', 'published', 'rank'] as const
const EDGE_KEYS = ['kind', 'overlap', 'grounds'] as const

const data = (key: string, value: string | number | null): string =>
  value === null || value === '' ? '' : `<data key="${key}">${xmlText(String(value))}</data>`

/** The graph of a trace for Gephi, yEd, NetworkX and the like. */
export function graphmlOf({ nodes, edges }: Pick<Trace, 'nodes' | 'edges'>): string {
  const keys = [
    ...NODE_KEYS.map((key) => keyElement('node', key, key === 'rank' ? 'int' : 'string')),
    ...EDGE_KEYS.map((key) => keyElement('edge', key, key === 'overlap' ? 'double' : 'string')),
  ]
  const nodeElements = nodes.map(
    (node) =>
      `<node id="${xmlText(node.id)}">${NODE_KEYS.map((key) => data(`node_${key}`, node[key])).join('')}</node>`,
  )
  const edgeElements = edges.map(
    ({ from, to, kind, overlap, grounds }) =>
      `<edge source="${xmlText(from)}" target="${xmlText(to)}">${data('edge_kind', kind)}${data('edge_overlap', overlap)}${data('edge_grounds', grounds.join(' '))}</edge>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '<graph edgedefault="directed">',
    ...nodeElements,
    ...edgeElements,
    '</graph>',
    '</graphml>\n',
  ].join('\n')
}

const keyElement = (of: 'node' | 'edge', name: string, type: string): string =>
  `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`
