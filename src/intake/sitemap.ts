import { Parser } from 'htmlparser2'
import { type Listed, listed } from './listed.ts'

/** A sitemap that a sitemap index names. */
export interface SitemapPart {
  readonly url: string
  readonly updated: string | null
}

export interface Sitemap {
  readonly entries: readonly Listed[]
  readonly parts: readonly SitemapPart[]
  readonly isCutOff: boolean
}

/** Fields by their elements, without the prefixes of namespaces; those of `news:` are told from those of pictures. */
const FIELDS: Readonly<Record<string, keyof Listed>> = {
  loc: 'url',
  lastmod: 'updated',
  'news:title': 'title',
  'news:publication_date': 'published',
  'news:name': 'outlet',
}
const PAGE = 'url'
const PART = 'sitemap'

/** Reads a sitemap, well-formed or not. Where it marks some pages as news, the others are left out. */
export function sitemapOf(text: string): Sitemap {
  const pages: Listed[] = []
  const news: Listed[] = []
  const parts: SitemapPart[] = []
  let fields: Partial<Record<keyof Listed, string>> | null = null
  let [field, value, isNews]: [keyof Listed | null, string, boolean] = [null, '', false]
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === PAGE || name === PART) {
          fields = {}
          isNews = false
        }
        isNews ||= name === 'news:news'
        field = FIELDS[name] ?? null
        value = ''
      },
      ontext: (part) => {
        if (field) value += part
      },
      onclosetag: (name, isImplied) => {
        if (fields && field && FIELDS[name] === field) fields[field] ??= value
        field = null
        if ((name !== PAGE && name !== PART) || isImplied || !fields?.url) return
        if (name === PART) parts.push({ url: fields.url.trim(), updated: fields.updated ?? null })
        else (isNews ? news : pages).push(listed(fields))
        fields = null
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return { entries: news.length > 0 ? news : pages, parts, isCutOff: fields !== null }
}
