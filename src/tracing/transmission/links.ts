import { groupBy, unique } from '../groups.ts'
import type { Stop, Way } from './lines.ts'

export interface LinkNode {
  readonly name: string
  readonly documents: number
}

export interface Links {
  readonly common: LinkNode | null
  readonly partial: readonly LinkNode[]
}

interface Meeting {
  readonly stop: Stop
  readonly ways: readonly Way[]
}

/**
 * The common link: the node in which all lines meet before they part. It is the earliest that can be traced, which is
 * not to say that it said so first. Nodes in which only some lines meet are partial links.
 */
export function linksOf(all: readonly Way[]): Links {
  const traced = all.filter(({ isOpen, stops }) => !isOpen && stops.length > 1)
  const ways = countArticles(traced) > 1 ? traced : all
  const meetings = meetingsOf(ways)
  const shared = meetings.filter((meeting) => meeting.ways.length === ways.length)
  const common = shared.sort((a, b) => depthOf(a) - depthOf(b))[0] ?? null
  const partial = meetings.filter(({ stop }) => !stop.isVoucher && !shared.some((one) => one.stop.key === stop.key))
  return {
    common: common && nodeOf(common),
    partial: partial.map(nodeOf).sort((a, b) => b.documents - a.documents),
  }
}

const countArticles = (ways: readonly Way[]): number => new Set(ways.map(({ account }) => account.article)).size

/** Nodes in which the lines of two articles or more meet. */
function meetingsOf(ways: readonly Way[]): Meeting[] {
  const stops = ways.flatMap((way) => way.stops.map((stop) => ({ stop, way })))
  return [...groupBy(stops, ({ stop }) => stop.key).values()]
    .map((some) => ({ stop: some[0]!.stop, ways: some.map(({ way }) => way) }))
    .filter((meeting) => countArticles(meeting.ways) > 1 && isTakenUp(meeting))
}

/** Whether anybody has it from there: two articles of one outlet do not meet in it. */
const isTakenUp = ({ stop, ways }: Meeting): boolean => ways.some(({ stops }) => stops[0]!.key !== stop.key)

/** How far from the articles: the lines part at the nearest of the nodes that they share. */
const depthOf = ({ stop, ways }: Meeting): number =>
  ways.reduce((sum, { stops }) => sum + stops.findIndex(({ key }) => key === stop.key), 0)

const nodeOf = ({ stop, ways }: Meeting): LinkNode => ({
  name: stop.name,
  documents: unique(ways.map(({ account }) => account.document)).length,
})
