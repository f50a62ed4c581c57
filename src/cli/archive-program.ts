import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import type { StatementQuery } from '../archive/archive.ts'
import { daysOf } from '../archive/days.ts'
import type { Mode, Stance } from '../record/schema.ts'
import type { AddRequest } from './commands/add.ts'
import { defaultArchive } from './data-folder.ts'
import { pauseOption } from './durations.ts'
import { ADD_FORMATS, FIND_FORMATS, type FindFormat } from './formats.ts'
import { ARCHIVE_MESSAGES } from './messages/archive.ts'
import { fill, type Language, MESSAGES } from './messages/messages.ts'
import { choiceOf, day, folder, languageOption, newFile, screenOf, several } from './options.ts'

interface AddOptions extends Pick<AddRequest, 'archive' | 'format' | 'knowledge'> {
  readonly report?: string
  readonly published?: string
  readonly outlet?: string
  readonly allowPrivate?: boolean
  readonly pause: number
  readonly quiet?: boolean
}

interface FindOptions
  extends Pick<
    StatementQuery,
    'speaker' | 'via' | 'mentions' | 'from' | 'to' | 'saidFrom' | 'saidTo' | 'sort' | 'allVersions'
  > {
  readonly archive: string
  readonly outlet: string[]
  readonly stance: Stance[]
  readonly mode: Mode[]
  readonly limit: number
  readonly page: number
  readonly format: FindFormat
  readonly color?: boolean
  readonly quiet?: boolean
}

/** Adds the commands that keep and search an archive. What they need is loaded when they run. */
export function addArchiveCommands(program: Command, language: Language, onStatus: (status: number) => void): void {
  defineAdd(program, language).action(async (inputs: string[], options: AddOptions) => {
    const { runAdd } = await import('./commands/add.ts')
    onStatus(await runAdd(addRequest(inputs, options, language)))
  })
  defineFind(program, language).action(async (words: string[], options: FindOptions) => {
    const { runFind } = await import('./commands/find.ts')
    const { archive, limit, page, format, color, quiet = false, ...query } = options
    const rendering = { format, language, screen: screenOf(color) }
    onStatus(await runFind({ archive, query: { ...query, words: words.join(' ') }, limit, page, rendering, quiet }))
  })
}

function addRequest(inputs: readonly string[], options: AddOptions, language: Language): AddRequest {
  return {
    inputs,
    language,
    archive: options.archive,
    format: options.format,
    report: options.report ?? null,
    published: options.published ?? null,
    outlet: options.outlet ?? null,
    knowledge: options.knowledge,
    allowPrivate: options.allowPrivate ?? false,
    pause: options.pause,
    quiet: options.quiet ?? false,
  }
}

function defineAdd(program: Command, language: Language): Command {
  const { help, usage } = MESSAGES[language]
  const words = ARCHIVE_MESSAGES[language].help
  return program
    .command('add')
    .description(words.add)
    .helpOption('-h, --help', help.help)
    .addArgument(new Argument('<inputs...>', help.inputs))
    .addOption(archiveOption(language))
    .addOption(
      new Option('-f, --format <format>', words.addFormat)
        .default('text')
        .argParser(choiceOf(ADD_FORMATS, usage.choice)),
    )
    .addOption(
      new Option('-r, --report <file>', words.report).argParser(newFile(ARCHIVE_MESSAGES[language].usage.file)),
    )
    .addOption(new Option('-p, --published <date>', help.published).argParser((value) => day(value, usage.date)))
    .addOption(new Option('-o, --outlet <name>', help.outlet))
    .addOption(new Option('-k, --knowledge <dir>', help.knowledge).default([]).argParser(several(folder(usage.folder))))
    .addOption(languageOption(MESSAGES[language]))
    .addOption(new Option('-q, --quiet', help.quiet))
    .addOption(new Option('--allow-private', help.allowPrivate))
    .addOption(pauseOption(language))
    .addHelpText('after', words.addExamples)
}

function defineFind(program: Command, language: Language): Command {
  const { help, usage, stances, modes } = MESSAGES[language]
  const words = ARCHIVE_MESSAGES[language].help
  const date = dateOf(ARCHIVE_MESSAGES[language].usage.date)
  const oneOf = <T extends string>(choices: object) => several(choiceOf(Object.keys(choices) as T[], usage.choice))
  return program
    .command('find')
    .description(words.find)
    .helpOption('-h, --help', help.help)
    .addArgument(new Argument('[query...]', words.query))
    .addOption(archiveOption(language))
    .addOption(new Option('-s, --speaker <name>', words.speaker))
    .addOption(new Option('-o, --outlet <name>', words.outlet).default([]).argParser(several(String)))
    .addOption(new Option('--via <name>', words.via))
    .addOption(new Option('--stance <stance>', words.stance).default([]).argParser(oneOf<Stance>(stances)))
    .addOption(new Option('--mode <mode>', words.mode).default([]).argParser(oneOf<Mode>(modes)))
    .addOption(new Option('-m, --mentions <name>', words.mentions))
    .addOption(new Option('--from <date>', words.from).argParser(date))
    .addOption(new Option('--to <date>', words.to).argParser(date))
    .addOption(new Option('--said-from <date>', words.saidFrom).argParser(date))
    .addOption(new Option('--said-to <date>', words.saidTo).argParser(date))
    .addOption(new Option('--sort <order>', words.sort).argParser(choiceOf(['relevance', 'time'], usage.choice)))
    .addOption(new Option('-n, --limit <n>', words.limit).default(20).argParser(limitOf(language)))
    .addOption(new Option('--page <n>', words.page).default(1).argParser((value) => countOf(value, language)))
    .addOption(new Option('--all-versions', words.allVersions))
    .addOption(
      new Option('-f, --format <format>', words.findFormat)
        .default('text')
        .argParser(choiceOf(FIND_FORMATS, usage.choice)),
    )
    .addOption(languageOption(MESSAGES[language]))
    .addOption(new Option('-q, --quiet', help.quiet))
    .addOption(new Option('--color', help.color))
    .addOption(new Option('--no-color', help.noColor))
    .addHelpText('after', words.findExamples)
}

export function archiveOption(language: Language): Option {
  const path = defaultArchive()
  return new Option('-a, --archive <path>', fill(ARCHIVE_MESSAGES[language].help.archive, { path })).default(path)
}

const dateOf =
  (message: string) =>
  (value: string): string => {
    if (daysOf(value) === null) throw new InvalidArgumentError(fill(message, { value }))
    return value
  }

export const limitOf =
  (language: Language) =>
  (value: string): number =>
    value === 'all' ? Number.POSITIVE_INFINITY : countOf(value, language)

function countOf(value: string, language: Language): number {
  const count = Number(value)
  if (Number.isSafeInteger(count) && count >= 1) return count
  throw new InvalidArgumentError(fill(ARCHIVE_MESSAGES[language].usage.count, { value }))
}
