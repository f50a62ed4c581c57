import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createMiddleware } from 'hono/factory'

interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer> | null
  readonly etag: string
  readonly caching: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const INDEX = '/index.html'
// Their names change with their content.
const HASHED = /^\/assets\//u
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * Serves the files of a folder, which are read once: no path of a request ever reaches the disk. A path that is no file
 * is a page of the client, which tells them apart itself.
 */
export function staticFiles(folder: string) {
  const assets = readAssets(folder)
  return createMiddleware(async (c, next) => {
    const { path, method } = c.req
    if (path === '/api' || path.startsWith('/api/') || (method !== 'GET' && method !== 'HEAD')) return next()
    const asset = assets.get(path) ?? (extname(path) === '' ? assets.get(INDEX) : undefined)
    if (!asset) return next()
    c.header('etag', asset.etag)
    c.header('cache-control', asset.caching)
    c.header('vary', 'accept-encoding')
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304)
    c.header('content-type', asset.type)
    const isPacked = asset.gzip !== null && /\bgzip\b/u.test(c.req.header('accept-encoding') ?? '')
    if (isPacked) c.header('content-encoding', 'gzip')
    return c.body(isPacked ? asset.gzip! : asset.bytes)
  })
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = `/${relative(folder, file).split(sep).join('/')}`
      return [path, assetOf(path, readFileSync(file))]
    }),
  )
}

function assetOf(path: string, content: Buffer): Asset {
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const bytes = new Uint8Array(content)
  return {
    type,
    bytes,
    gzip: /^(?:text|application|image\/svg)/u.test(type) ? new Uint8Array(gzipSync(bytes)) : null,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    caching: HASHED.test(path) ? FOREVER : 'no-cache',
  }
}
