import type { Because } from './origins/because.ts'
import type { CheckResult, PatternKind, Trace } from './schema.ts'
import { ar } from './wording/ar.ts'
import { en } from './wording/en.ts'

export type TracingLanguage = 'ar' | 'en'

/**
 * The words of a trace in one language. They say what is traceable and no more: never who made something up, and never
 * that anybody took what was not his.
 */
export interface TracingWords {
  readonly because: (one: Because) => string
  readonly pattern: (kind: PatternKind, names: readonly string[], documents: number) => string
  readonly check: (result: CheckResult, source: NamedSource, scope: Scope) => string
  /** The whole trace in one paragraph. */
  readonly finding: (trace: Omit<Trace, 'finding'>) => string
}

/** A source as a text names it. */
export interface NamedSource {
  readonly name: string
  /** Grammatical, for languages whose verbs agree; null where it is not known. */
  readonly gender: 'm' | 'f' | null
}

export interface Scope {
  readonly documents: number
  readonly from: string | null
  readonly to: string | null
}

const WORDS: Readonly<Record<TracingLanguage, TracingWords>> = { ar, en }

export const tracingWords = (language: TracingLanguage): TracingWords => WORDS[language]
