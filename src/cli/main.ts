#!/usr/bin/env node
import { CommanderError } from 'commander'
import { fill, LANGUAGES, type Language, languageOf, MESSAGES, type UsageMessages } from './messages/messages.ts'
import { createProgram } from './program.ts'

/** Runs a command line and gives its exit status. */
async function main(args: readonly string[]): Promise<number> {
  const language = languageAsked(args) ?? languageOf(process.env)
  let status = 0
  const program = createProgram(language, (code) => {
    status = code
  })
  try {
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    process.stderr.write(usageMessage(error, MESSAGES[language].usage, args[0] === 'read' ? 'read ' : ''))
    return 2
  }
}

/** The language that the arguments ask for: help and errors are printed before they are parsed. */
function languageAsked(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = args[at]?.split('=')[1] ?? args[at + 1]
  return at < 0 ? undefined : LANGUAGES.find((language) => language === value)
}

const USAGE: Readonly<Record<string, keyof UsageMessages>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.optionMissingArgument': 'missingValue',
  'commander.invalidArgument': 'invalidValue',
}

function usageMessage(error: CommanderError, usage: UsageMessages, command: string): string {
  const message = error.message.replace(/^error: (?:option .* is invalid\. )?/, '')
  const value = /'([^']*)'/.exec(message)?.[1] ?? ''
  const line = fill(usage[USAGE[error.code] ?? 'other'], { value, message })
  return `isnad: ${line}\n${fill(usage.hint, { command })}\n`
}

// Whoever read our output has had enough of it (`| head`): no error, only the end.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}

process.exitCode = await main(process.argv.slice(2))
