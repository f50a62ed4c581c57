import type { Reader } from '../reading/read.ts'
import type { Decision, Trace } from './schema.ts'
import type { TracingLanguage } from './wording.ts'

/** What is to be traced: a stored statement, the main statement of a document, or what a free text says. */
export type TraceQuery = { readonly statement: string } | { readonly document: string } | { readonly text: string }

export interface TracerOptions {
  /** Reads a free text. */
  readonly read: Reader
  /** The moment of a decision, ISO 8601 in UTC. */
  readonly now: () => string
  /** Folders of tables that are laid over the program's own. */
  readonly knowledge?: readonly string[] | undefined
}

export interface Tracer {
  /** Null when the archive has no such statement or document, or the text says nothing that can be traced. */
  readonly trace: (query: TraceQuery, language: TracingLanguage) => Promise<Trace | null>
  /** Keeps what a person decided; from then on it outranks what is found. */
  readonly decide: (decision: Omit<Decision, 'id' | 'at'>) => Promise<Decision>
}
