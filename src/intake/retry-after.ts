const SECOND = 1000

/** The milliseconds that a `Retry-After` header tells, as seconds or as a time; null when it tells none. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*[0-9]+\s*$/.test(header)) return Number(header) * SECOND
  const time = Date.parse(header)
  return Number.isNaN(time) ? null : Math.max(0, time - now)
}
