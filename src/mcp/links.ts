/** Addresses of the pages that show what an answer speaks of. */
export interface Links {
  readonly statement: (id: string) => string
  readonly document: (id: string) => string
  readonly story: (id: string) => string
}

export function linksTo(base: string): Links {
  const to = (kind: string) => (id: string) => new URL(`/${kind}/${encodeURIComponent(id)}`, base).href
  return { statement: to('statements'), document: to('documents'), story: to('stories') }
}
