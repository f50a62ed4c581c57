import { accessSync, constants, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { publicationDay } from '../intake/published.ts'
import { fill, LANGUAGES, type Messages } from './messages/messages.ts'
import type { Screen } from './terminal.ts'

/** A value that is one of several. */
export const choiceOf =
  <T extends string>(choices: readonly T[], message: string) =>
  (value: string): T => {
    const choice = choices.find((known) => known === value)
    if (choice === undefined) throw new InvalidArgumentError(fill(message, { value, choices: choices.join(', ') }))
    return choice
  }

/** Values of an option that may be repeated, each read like one. */
export const several =
  <T>(one: (value: string) => T) =>
  (value: string, before: T[]): T[] => [...before, one(value)]

export function day(value: string, message: string): string {
  const published = publicationDay(value)
  if (published === null) throw new InvalidArgumentError(fill(message, { value }))
  return published
}

export const folder =
  (message: string) =>
  (value: string): string => {
    if (statSync(value, { throwIfNoEntry: false })?.isDirectory()) return value
    throw new InvalidArgumentError(fill(message, { value }))
  }

/** A file that can be made, or written anew. */
export const newFile =
  (message: string) =>
  (value: string): string => {
    try {
      accessSync(dirname(resolve(value)), constants.W_OK)
      if (!statSync(value, { throwIfNoEntry: false })?.isDirectory()) return value
    } catch {
      // told like any other file that cannot be written
    }
    throw new InvalidArgumentError(fill(message, { value }))
  }

// Known before and after the command. It is taken from the arguments before they are parsed, for help and errors need it.
export const languageOption = ({ help, usage }: Pick<Messages, 'help' | 'usage'>): Option =>
  new Option('--lang <lang>', help.lang).argParser(choiceOf(LANGUAGES, usage.choice))

/** How standard output shows text. */
export function screenOf(color: boolean | undefined): Screen {
  const isTerminal = process.stdout.isTTY === true
  return {
    width: Math.max(40, Math.min(process.stdout.columns ?? 100, 120)),
    color: color ?? (isTerminal && !process.env.NO_COLOR),
    isolates: isTerminal,
  }
}
