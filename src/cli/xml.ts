const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// XML knows no other control characters, and no half of a surrogate pair.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as XML takes it between tags and in quotation marks. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, ' ').replace(/[&<>"]/gu, (sign) => ESCAPES[sign]!)
