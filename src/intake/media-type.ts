/** A media type and the charset that it names, as a `Content-Type` header gives them. */
export interface MediaType {
  readonly type: string
  readonly charset: string | null
}

export function mediaTypeOf(header: string | null): MediaType {
  const [type = ''] = (header ?? '').split(';', 1)
  const charset = /charset\s*=\s*["']?([^"';\s]+)/i.exec(header ?? '')?.[1] ?? null
  return { type: type.trim().toLowerCase(), charset }
}
