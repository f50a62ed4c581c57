import type { z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { createReader, type Reader } from '../reading/read.ts'
import { createTracer, type Tracer } from '../tracing/tracer.ts'
import { HttpProblem } from './problem.ts'
import type { storyDetail, storyPage, storySearch } from './schemas/stories.ts'
import { Turns } from './turns.ts'

/** What the routes answer from. */
export interface Services {
  readonly archive: Archive
  readonly read: Reader
  readonly tracer: Tracer
  readonly stories: Stories | null
  readonly version: string
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string
  /** Adding goes one after the other: an archive has one writer. */
  readonly turns: Turns
  /** Whether a URL may lead to loopback and private addresses. */
  readonly allowPrivate: boolean
  /** Whether writing asks for a token. */
  readonly asksToken: boolean
  /** Ends what takes long, at a moment when nothing is lost. */
  readonly stopping: AbortSignal
}

export interface ServiceOptions {
  readonly version: string
  readonly now: () => string
  readonly knowledge?: readonly string[]
  readonly allowPrivate?: boolean
  readonly asksToken?: boolean
  readonly stopping?: AbortSignal
}

export function createServices(archive: Archive, options: ServiceOptions): Services {
  const { version, now, knowledge = [], allowPrivate = false, asksToken = false } = options
  const read = createReader({ knowledge })
  const tracer = createTracer(archive, { read, now, knowledge })
  const stopping = options.stopping ?? new AbortController().signal
  return { archive, read, tracer, stories: null, version, now, turns: new Turns(), allowPrivate, asksToken, stopping }
}

/** The stories of an archive. */
export interface Stories {
  readonly list: (query: z.output<typeof storySearch>) => Promise<z.input<typeof storyPage>>
  /** By its id, or by the id of one of its documents. */
  readonly one: (id: string) => Promise<z.input<typeof storyDetail> | null>
}

/** A part of the program that is not there. */
export function available<T>(part: T | null, name: string): T {
  if (part !== null) return part
  throw new HttpProblem(501, 'not-available', `${name} is not available here`, { part: name })
}
