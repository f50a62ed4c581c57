import { readTable } from '../language/table.ts'

const TABLES = ['agencies.tsv', 'outlets.tsv'].map((name) => new URL(`../../knowledge/${name}`, import.meta.url))

let known: ReadonlyMap<string, string> | undefined

/** The names of outlets and agencies by their hosts, read when the first page comes. */
function namesByHost(): ReadonlyMap<string, string> {
  if (known) return known
  const rows = TABLES.flatMap((table) => readTable(table, ['name', 'domain']))
  known = new Map(rows.flatMap(({ domain, name }) => (domain ? [[domain, name] as const] : [])))
  return known
}

export function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

/** The name of the outlet at a URL, as the tables have it: `arabic.rt.com` is `rt.com`, too. */
export function outletAt(url: string | null): string | null {
  let host = hostOf(url) ?? ''
  while (host.includes('.')) {
    const name = namesByHost().get(host)
    if (name) return name
    host = host.slice(host.indexOf('.') + 1)
  }
  return null
}
