import { oneLine, type PageElement } from './dom.ts'

/** An object of a page's JSON-LD. */
export type Data = Readonly<Record<string, unknown>>

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting)$|^Report$/

/** What the JSON-LD of a page says of its article; null when it has none. */
export function articleData(page: PageElement): Data | null {
  const all: Data[] = []
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    all.push(...objectsIn(parseLoosely(script.textContent ?? '')))
  }
  const article = all.find((data) => typesOf(data).some((type) => ARTICLE_TYPE.test(type)))
  return article ? resolved(article, all) : null
}

/**
 * Reads JSON that need not be quite right: pages put raw line breaks into strings, comment marks around the whole, and
 * commas behind the last member. Where the whole cannot be read, the members that matter are picked out of it.
 */
function parseLoosely(json: string): unknown {
  const plain = json
    .replace(/\p{Cc}/gu, ' ')
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/)?\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)\s*;?\s*$/, '')
    .replace(/;\s*$/, '')
  return parse(plain) ?? parse(plain.replace(/,(\s*[}\]])/g, '$1')) ?? pickedFrom(plain)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const PICKED = /"(?<name>@type|datePublished|dateCreated)"\s*:\s*"(?<value>[^"\\]{1,400})"/gu

function pickedFrom(json: string): Data {
  const data: Record<string, string> = {}
  for (const { groups } of json.matchAll(PICKED)) {
    const { name, value } = groups as { name: string; value: string }
    // An article comes before its parts, and only its type is of use.
    if (name !== '@type') data[name] ??= value
    else if (ARTICLE_TYPE.test(value)) data[name] = value
  }
  return data
}

const DEEPEST = 6
/** Members under which an article may stand. */
const AROUND = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']

/** All objects, in the order of the page. */
function objectsIn(value: unknown, depth = 0): Data[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((member) => objectsIn(member, depth + 1))
  const data = value as Data
  return [data, ...AROUND.flatMap((name) => objectsIn(data[name], depth + 1))]
}

const typesOf = (data: Data): string[] =>
  [data['@type']].flat().filter((type): type is string => typeof type === 'string')

/** Objects of a graph refer to each other by their ids. */
function resolved(article: Data, all: readonly Data[]): Data {
  const byId = new Map(all.flatMap((data) => (typeof data['@id'] === 'string' ? [[data['@id'], data] as const] : [])))
  const full = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(full)
    const id = (value as Data | null)?.['@id']
    return typeof id === 'string' ? { ...byId.get(id), ...(value as Data) } : value
  }
  return { ...article, author: full(article.author), publisher: full(article.publisher) }
}

/** The name of a person or a body, however it is given. */
export function nameOf(value: unknown): string | null {
  const [first] = [value].flat()
  return typeof first === 'object' && first !== null ? plainText((first as Data).name) : plainText(first)
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  lt: '<',
  gt: '>',
}

/** A string on one line, or null when there is nothing in it. JSON-LD often holds the entities of HTML. */
export function plainText(value: unknown): string | null {
  return typeof value === 'string' ? oneLine(withoutEntities(value)) || null : null
}

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/gi, (entity, decimal, hexadecimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? entity
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : entity
  })

/** The paragraphs of an article that stands in the data: some keep its line breaks or its markup, some nothing. */
export function bodyOf(data: Data | null): string[] {
  if (typeof data?.articleBody !== 'string') return []
  return withoutEntities(data.articleBody)
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .split(/[\r\n]+/)
    .map(oneLine)
    .filter((line) => line !== '')
}
