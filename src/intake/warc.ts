import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import type { Article } from '../text/article.ts'
import { type Bytes, collect, LARGEST_PAGE } from './bytes.ts'
import { decodePage } from './charset.ts'
import { gunzipRuns } from './gunzip.ts'
import { mediaTypeOf } from './media-type.ts'
import { articleFromPage } from './page.ts'
import { decodedBody } from './payload.ts'
import { IntakeError } from './problem.ts'
import { type Received, receivedAs } from './received.ts'
import { warcRecords } from './warc-records.ts'

/** The article of a page that was received. */
export interface TakenPage {
  readonly article: Article
  readonly received: Received
  /** See `DecodedPage`. */
  readonly brokenByte: number | null
}

/** What a record of a WARC file gives: an article, or what is wrong with it. Records are counted from 1. */
export type FromRecord =
  | (TakenPage & { readonly number: number })
  | { readonly number: number; readonly error: unknown }

/**
 * The articles of a WARC file: its HTML pages that were answered with 200. All other records are passed over. Where
 * the file is damaged that is told, and the rest is read.
 */
export async function* articlesOfWarc(
  bytes: Bytes,
  isPacked: boolean,
  largest = LARGEST_PAGE,
): AsyncGenerator<FromRecord> {
  let number = 0
  // A stretch of damage may look like several broken records: it is told once.
  let isBroken = false
  for await (const run of isPacked ? gunzipRuns(bytes) : [bytes]) {
    const isWanted = (headers: string): boolean => {
      number++
      isBroken = false
      return /^warc-type:[ \t]*response[ \t]*\r?$/im.test(headers)
    }
    try {
      for await (const { bytes: record, error } of warcRecords(run, isWanted, largest)) {
        const taken = record ? await articleOfRecord(record, largest).catch((error: unknown) => ({ error })) : { error }
        if (taken && !(error && isBroken)) yield { number, ...taken }
      }
    } catch (error) {
      if (!isBroken) yield { number, error }
      isBroken = true
    }
  }
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/

/** The article of a response record; null when the response is no page. */
async function articleOfRecord(bytes: Buffer, largest: number): Promise<TakenPage | null> {
  const record = await WARCParser.parse(new AsyncIterReader([bytes], null))
  if (record?.httpHeaders?.statusCode !== 200) return null
  const { type, charset } = mediaTypeOf(record.httpHeaders.headers.get('content-type') ?? null)
  if (!PAGE.test(type || (record.warcHeader('WARC-Identified-Payload-Type') ?? ''))) return null
  const body = await bodyOf(record, largest)
  const { html, brokenByte } = decodePage(body, charset)
  if (!hasArabic(html)) throw new IntakeError('not-arabic')
  return {
    article: articleFromPage(html, record.warcTargetURI ?? null),
    brokenByte,
    received: receivedAs(body, momentOf(record.warcDate ?? null)),
  }
}

async function bodyOf(record: WARCRecord, largest: number): Promise<Uint8Array> {
  const { headers } = record.httpHeaders!
  const raw = await record.readFully(false)
  const isChunked = headers.get('transfer-encoding')?.toLowerCase() === 'chunked'
  const body = isChunked ? await collect(new AsyncIterReader([raw], null, true), largest) : raw
  return decodedBody(body, headers.get('content-encoding') ?? null, largest)
}

// Fewer letters than this are a name in a menu or a link to the Arabic edition.
const LEAST_LETTERS = 40

function hasArabic(html: string): boolean {
  let count = 0
  for (const { 0: run } of html.matchAll(/[\u0621-\u064a]+/gu)) {
    count += run.length
    if (count >= LEAST_LETTERS) return true
  }
  return false
}

function momentOf(date: string | null): string | null {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
