import { recall, remember } from './stored.ts'

const HALF_AN_HOUR = 30 * 60_000

/** When the reader was here last; pages opened shortly after each other are one visit. */
function lastVisit(): string | undefined {
  const now = new Date().toISOString()
  const visit = recall('visit')
  if (visit !== null && Date.parse(now) - Date.parse(visit) > HALF_AN_HOUR) remember('since', visit)
  remember('visit', now)
  return recall('since') ?? undefined
}

export const SINCE = lastVisit()
