import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { addArchiveCommands } from './archive-program.ts'
import type { ReadRequest } from './commands/read.ts'
import { addLineageCommands } from './lineage-program.ts'
import { fill, type Language, MESSAGES, type Messages } from './messages/messages.ts'
import { choiceOf, day, folder, languageOption, screenOf, several } from './options.ts'
import { FORMATS, type OutputFormat } from './render.ts'
import { addServingCommands } from './serving-program.ts'
import { addTraceCommands } from './trace-program.ts'
import { version } from './version.ts'
import { addWatchCommands } from './watch-program.ts'

interface ReadOptions {
  readonly format: OutputFormat
  readonly published?: string
  readonly outlet?: string
  readonly knowledge: string[]
  readonly quiet?: boolean
  readonly jobs?: number
  readonly color?: boolean
  readonly allowPrivate?: boolean
}

/** The command line: its commands, options and help. `onStatus` is told the exit status of the command that ran. */
export function createProgram(language: Language, onStatus: (status: number) => void): Command {
  const messages = MESSAGES[language]
  const program = new Command('isnad')
  program
    .description(messages.help.program)
    .version(version(), '-V, --version', messages.help.version)
    .addOption(languageOption(messages))
    .helpOption('-h, --help', messages.help.help)
    .helpCommand('help [command]', messages.help.helpCommand)
    .configureHelp({
      styleTitle: (title) => messages.help.titles[title] ?? title,
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ writeErr: () => {} })
    .exitOverride()
  addRead(program, messages, async (inputs, options) => {
    const request = requestOf(inputs, options, language, messages)
    // Loaded when it runs: the other commands start without the reader.
    const { runRead } = await import('./commands/read.ts')
    onStatus(await runRead(request))
  })
  addArchiveCommands(program, language, onStatus)
  addLineageCommands(program, language, onStatus)
  addServingCommands(program, language, onStatus)
  addTraceCommands(program, language, onStatus)
  addWatchCommands(program, language, onStatus)
  return program
}

function addRead(
  program: Command,
  { help, usage }: Pick<Messages, 'help' | 'usage'>,
  action: (inputs: string[], options: ReadOptions) => Promise<void>,
): void {
  program
    .command('read')
    .description(help.read)
    .helpOption('-h, --help', help.help)
    .addArgument(new Argument('[inputs...]', help.inputs))
    .addOption(
      new Option('-f, --format <format>', help.format).default('text').argParser(choiceOf(FORMATS, usage.choice)),
    )
    .addOption(new Option('-p, --published <date>', help.published).argParser((value) => day(value, usage.date)))
    .addOption(new Option('-o, --outlet <name>', help.outlet))
    .addOption(new Option('-k, --knowledge <dir>', help.knowledge).default([]).argParser(several(folder(usage.folder))))
    .addOption(languageOption({ help, usage }))
    .addOption(new Option('-q, --quiet', help.quiet))
    .addOption(new Option('-j, --jobs <n>', help.jobs).argParser((value) => threads(value, usage.jobs)))
    .addOption(new Option('--allow-private', help.allowPrivate))
    .addOption(new Option('--color', help.color))
    .addOption(new Option('--no-color', help.noColor))
    .addHelpText('after', help.examples)
    .action(action)
}

function requestOf(inputs: string[], options: ReadOptions, language: Language, { usage }: Messages): ReadRequest {
  if (inputs.length === 0 && process.stdin.isTTY) throw new InvalidArgumentError(usage.noInput)
  return {
    inputs: inputs.length > 0 ? inputs : ['-'],
    rendering: {
      format: options.format,
      language,
      screen: screenOf(options.color),
    },
    language,
    published: options.published ?? null,
    outlet: options.outlet ?? null,
    knowledge: options.knowledge,
    allowPrivate: options.allowPrivate ?? false,
    quiet: options.quiet ?? false,
    jobs: options.jobs ?? null,
  }
}

function threads(value: string, message: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 64) throw new InvalidArgumentError(fill(message, { value }))
  return count
}
