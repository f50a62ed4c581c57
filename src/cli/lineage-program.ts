import { type Command, Option } from 'commander'
import { archiveOption, limitOf } from './archive-program.ts'
import type { LineageRequest } from './commands/lineage.ts'
import { LINEAGE_FORMATS, type LineageFormat } from './formats.ts'
import { LINEAGE_MESSAGES } from './messages/lineage.ts'
import { type Language, MESSAGES } from './messages/messages.ts'
import { choiceOf, folder, languageOption, screenOf, several } from './options.ts'

interface LineageOptions extends Pick<LineageRequest, 'archive' | 'knowledge' | 'sort'> {
  /** Not given: all, but for people as many as they can look through. */
  readonly limit?: number
  readonly format: LineageFormat
  readonly color?: boolean
  readonly quiet?: boolean
}

const SHOWN_TO_PEOPLE = 20

/** Adds the command that shows which articles share text. What it needs is loaded when it runs. */
export function addLineageCommands(program: Command, language: Language, onStatus: (status: number) => void): void {
  defineLineage(program, language).action(async (options: LineageOptions) => {
    const { runLineage } = await import('./commands/lineage.ts')
    const { color, quiet = false, limit, ...rest } = options
    const most = limit ?? (rest.format === 'text' ? SHOWN_TO_PEOPLE : Number.POSITIVE_INFINITY)
    onStatus(await runLineage({ ...rest, limit: most, language, screen: screenOf(color), quiet }))
  })
}

function defineLineage(program: Command, language: Language): Command {
  const { help, usage } = MESSAGES[language]
  const words = LINEAGE_MESSAGES[language].help
  return program
    .command('lineage')
    .description(words.lineage)
    .helpOption('-h, --help', help.help)
    .addOption(archiveOption(language))
    .addOption(
      new Option('-f, --format <format>', words.format)
        .default('text')
        .argParser(choiceOf(LINEAGE_FORMATS, usage.choice)),
    )
    .addOption(new Option('-n, --limit <n>', words.limit).argParser(limitOf(language)))
    .addOption(
      new Option('--sort <order>', words.sort).default('size').argParser(choiceOf(['size', 'time'], usage.choice)),
    )
    .addOption(new Option('-k, --knowledge <dir>', help.knowledge).default([]).argParser(several(folder(usage.folder))))
    .addOption(languageOption(MESSAGES[language]))
    .addOption(new Option('-q, --quiet', help.quiet))
    .addOption(new Option('--color', help.color))
    .addOption(new Option('--no-color', help.noColor))
    .addHelpText('after', words.examples)
}
