import { Argument, type Command, Option } from 'commander'
import { archiveOption } from './archive-program.ts'
import type { WatchRequest } from './commands/watch.ts'
import { durationOf, pauseOption } from './durations.ts'
import { WATCH_FORMATS } from './formats.ts'
import { type Language, MESSAGES } from './messages/messages.ts'
import { WATCH_MESSAGES } from './messages/watch.ts'
import { choiceOf, folder, languageOption, several } from './options.ts'

interface WatchOptions extends Pick<WatchRequest, 'archive' | 'every' | 'format' | 'knowledge' | 'pause'> {
  readonly once?: boolean
  readonly allowPrivate?: boolean
  readonly quiet?: boolean
}

/** Adds the command that watches feeds. What it needs is loaded when it runs. */
export function addWatchCommands(program: Command, language: Language, onStatus: (status: number) => void): void {
  defineWatch(program, language).action(async (feeds: string[], options: WatchOptions) => {
    const { runWatch } = await import('./commands/watch.ts')
    const { once = false, allowPrivate = false, quiet = false, ...rest } = options
    onStatus(await runWatch({ ...rest, feeds, once, allowPrivate, quiet, language }))
  })
}

const SECOND = 1000
const USUALLY_EVERY = 600 * SECOND

function defineWatch(program: Command, language: Language): Command {
  const { help, usage } = MESSAGES[language]
  const words = WATCH_MESSAGES[language].help
  return program
    .command('watch')
    .description(words.watch)
    .helpOption('-h, --help', help.help)
    .addArgument(new Argument('<feeds...>', words.feeds))
    .addOption(archiveOption(language))
    .addOption(
      new Option('-e, --every <time>', words.every).default(USUALLY_EVERY).argParser(durationOf(language, 'm', SECOND)),
    )
    .addOption(new Option('--once', words.once))
    .addOption(
      new Option('-f, --format <format>', words.format)
        .default('text')
        .argParser(choiceOf(WATCH_FORMATS, usage.choice)),
    )
    .addOption(new Option('-k, --knowledge <dir>', help.knowledge).default([]).argParser(several(folder(usage.folder))))
    .addOption(languageOption(MESSAGES[language]))
    .addOption(new Option('-q, --quiet', help.quiet))
    .addOption(new Option('--allow-private', help.allowPrivate))
    .addOption(pauseOption(language))
    .addHelpText('after', words.examples)
}
