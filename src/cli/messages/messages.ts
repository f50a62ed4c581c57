import type { ProblemCode } from '../../intake/problem.ts'
import type { ENTITY_KINDS, Mode, Stance } from '../../record/schema.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'

export const LANGUAGES = ['ar', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** All words of the interface in one language. `{name}` stands for a value. */
export interface Messages {
  readonly direction: 'rtl' | 'ltr'
  readonly help: HelpMessages
  readonly usage: UsageMessages
  readonly problems: Readonly<Record<ProblemCode | 'reader-failed' | 'more', string>>
  readonly progress: { readonly articles: string; readonly rate: string; readonly left: string }
  readonly record: RecordMessages
  readonly stances: Readonly<Record<Stance, string>>
  readonly modes: Readonly<Record<Mode, string>>
  readonly kinds: Readonly<Record<(typeof ENTITY_KINDS)[number], string>>
}

export interface HelpMessages {
  readonly program: string
  readonly read: string
  readonly inputs: string
  readonly titles: Readonly<Record<string, string>>
  readonly format: string
  readonly published: string
  readonly outlet: string
  readonly knowledge: string
  readonly lang: string
  readonly quiet: string
  readonly jobs: string
  readonly color: string
  readonly noColor: string
  readonly allowPrivate: string
  readonly version: string
  readonly help: string
  readonly helpCommand: string
  /** Printed after the options of `isnad read --help`. */
  readonly examples: string
}

/** What is said of wrong usage, by the code of the parser; `other` passes its own words on. */
export interface UsageMessages {
  readonly unknownOption: string
  readonly unknownCommand: string
  readonly missingValue: string
  readonly invalidValue: string
  readonly other: string
  readonly hint: string
  readonly date: string
  readonly choice: string
  readonly jobs: string
  readonly folder: string
  readonly noInput: string
}

export interface RecordMessages {
  readonly untitled: string
  readonly unknownSpeaker: string
  readonly credits: string
  readonly medium: string
  readonly time: string
  readonly place: string
  readonly anonymous: string
  readonly declared: string
  readonly reason: string
  readonly noEvidence: string
  readonly inferred: string
  readonly noStatements: string
  readonly entities: string
  readonly times: string
  readonly issues: string
}

export const MESSAGES: Readonly<Record<Language, Messages>> = { ar, en }

/** The language that the environment asks for, as other programs understand it. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return locale.startsWith('ar') ? 'ar' : 'en'
}

/** A message with its values put in. */
export const fill = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
