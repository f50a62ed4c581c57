import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ArticleRecord } from '../record/schema.ts'

// The lowest level packs a record to a fifth; higher ones take several times as long for little more.
const LEVEL = 1

/** A record as the archive keeps it: all its layers, packed. */
export const packRecord = (record: ArticleRecord): Buffer => deflateRawSync(JSON.stringify(record), { level: LEVEL })

export const unpackRecord = (packed: Uint8Array): ArticleRecord => JSON.parse(inflateRawSync(packed).toString('utf8'))
