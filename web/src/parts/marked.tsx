import type { Span } from '../../../src/text/span.ts'

interface MarkedProps {
  readonly text: string
  /** Into the text that `text` is the slice of, from `start` on. */
  readonly spans: readonly Span[]
  readonly start?: number
}

/** A text with some of its words marked. The marks add no space, so letters stay joined across their edges. */
export function Marked({ text, spans, start = 0 }: MarkedProps) {
  const parts = []
  let at = 0
  for (const span of spans) {
    const from = Math.max(at, span.start - start)
    const to = Math.min(text.length, span.end - start)
    if (to <= from) continue
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
