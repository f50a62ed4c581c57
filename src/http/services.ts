import type { Archive } from '../archive/archive.ts'
import { createReader, type Reader } from '../reading/read.ts'
import { placing } from '../tracing/stories/placing.ts'
import { createTracer, type Tracer } from '../tracing/tracer.ts'
import { createStories, type Stories } from './stories.ts'
import { Turns } from './turns.ts'

/** What the routes answer from. */
export interface Services {
  readonly archive: Archive
  readonly read: Reader
  readonly tracer: Tracer
  readonly stories: Stories
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

export function createServices(given: Archive, options: ServiceOptions): Services {
  const { version, now, knowledge = [], allowPrivate = false, asksToken = false } = options
  const archive = placing(given)
  const read = createReader({ knowledge })
  const tracer = createTracer(archive, { read, now, knowledge })
  const stories = createStories(archive, knowledge)
  const stopping = options.stopping ?? new AbortController().signal
  return { archive, read, tracer, stories, version, now, turns: new Turns(), allowPrivate, asksToken, stopping }
}
