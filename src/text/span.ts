/** A half-open range of UTF-16 code units in a document's text, which is never changed. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words that a span claims. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Orders spans by where they start; of two that start together the longer comes first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
