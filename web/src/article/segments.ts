import type { Span } from '../../../src/text/span.ts'

/** Something that a stretch of text is. */
export interface Tagged<T> extends Span {
  readonly tag: T
}

/** The longest stretch of text over which nothing begins and nothing ends. */
export interface Segment<T> extends Span {
  readonly tags: readonly T[]
}

/** Cuts a range where what it is tagged with begins and ends. The segments are the range, without gap or overlap. */
export function segmentsOf<T>(range: Span, tagged: readonly Tagged<T>[]): Segment<T>[] {
  const inside = tagged
    .filter(({ start, end }) => start < range.end && end > range.start && start < end)
    .sort((a, b) => a.start - b.start)
  const cuts = new Set([range.start, range.end])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, range.start)).add(Math.min(end, range.end))
  }
  const at = [...cuts].sort((a, b) => a - b)
  let open: Tagged<T>[] = []
  let next = 0
  return at.slice(0, -1).map((start, i) => {
    open = open.filter(({ end }) => end > start)
    while (next < inside.length && inside[next]!.start <= start) open.push(inside[next++]!)
    return { start, end: at[i + 1]!, tags: open.map(({ tag }) => tag) }
  })
}

/** The lines of a text that hold something. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return lines
}
