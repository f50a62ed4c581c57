import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import { DECISION_KINDS, EDGE_KINDS } from '../tracing/kinds.ts'
import type { Decision } from '../tracing/schema.ts'
import { archiveOption } from './archive-program.ts'
import type { TraceRequest } from './commands/trace.ts'
import { TRACE_FORMATS, type TraceFormat } from './formats.ts'
import { type Language, MESSAGES } from './messages/messages.ts'
import { TRACE_MESSAGES } from './messages/trace.ts'
import { choiceOf, folder, languageOption, screenOf, several } from './options.ts'

interface TraceOptions {
  readonly archive: string
  readonly text?: string
  readonly format: TraceFormat
  readonly knowledge: string[]
  readonly color?: boolean
}

interface DecideOptions {
  readonly archive: string
  readonly by: string
  readonly label?: Decision['label']
  readonly note?: string
}

/** Adds the commands that trace statements and keep decisions on them. What they need is loaded when they run. */
export function addTraceCommands(program: Command, language: Language, onStatus: (status: number) => void): void {
  defineTrace(program, language).action(async (id: string | undefined, options: TraceOptions) => {
    const target = targetOf(id, options, language)
    const { runTrace } = await import('./commands/trace.ts')
    const { archive, format, knowledge, color } = options
    onStatus(await runTrace({ archive, target, format, knowledge, language, screen: screenOf(color) }))
  })
  defineDecide(program, language).action(async (kind: Decision['kind'], subjects: string[], options: DecideOptions) => {
    const { usage } = TRACE_MESSAGES[language]
    const { archive, by, label = null, note = null } = options
    if (subjects.length < 2) throw new InvalidArgumentError(usage.subjects)
    const isLabelled = label !== null && subjects.length === 2
    if (kind === 'relabel' ? !isLabelled : label !== null) throw new InvalidArgumentError(usage.label)
    const { runDecide } = await import('./commands/decide.ts')
    onStatus(await runDecide({ archive, decision: { kind, subjects, label, by, note }, language }))
  })
}

function targetOf(id: string | undefined, { text }: TraceOptions, language: Language): TraceRequest['target'] {
  const { usage } = TRACE_MESSAGES[language]
  if (id !== undefined && text !== undefined) throw new InvalidArgumentError(usage.both)
  if (text !== undefined) return { text }
  if (id === undefined) throw new InvalidArgumentError(usage.nothing)
  return { id }
}

function defineTrace(program: Command, language: Language): Command {
  const { help, usage } = MESSAGES[language]
  const words = TRACE_MESSAGES[language].help
  return program
    .command('trace')
    .description(words.trace)
    .helpOption('-h, --help', help.help)
    .addArgument(new Argument('[id]', words.target))
    .addOption(archiveOption(language))
    .addOption(new Option('-t, --text <text>', words.text))
    .addOption(
      new Option('-f, --format <format>', words.format)
        .default('text')
        .argParser(choiceOf(TRACE_FORMATS, usage.choice)),
    )
    .addOption(new Option('-k, --knowledge <dir>', help.knowledge).default([]).argParser(several(folder(usage.folder))))
    .addOption(languageOption(MESSAGES[language]))
    .addOption(new Option('-q, --quiet', help.quiet))
    .addOption(new Option('--color', help.color))
    .addOption(new Option('--no-color', help.noColor))
    .addHelpText('after', words.examples)
}

function defineDecide(program: Command, language: Language): Command {
  const { help, usage } = MESSAGES[language]
  const words = TRACE_MESSAGES[language].help
  return program
    .command('decide')
    .description(words.decide)
    .helpOption('-h, --help', help.help)
    .addArgument(new Argument('<kind>', words.kind).argParser(choiceOf(DECISION_KINDS, usage.choice)))
    .addArgument(new Argument('<ids...>', words.subjects))
    .addOption(archiveOption(language))
    .addOption(new Option('--by <name>', words.by).makeOptionMandatory())
    .addOption(new Option('--label <label>', words.label).argParser(choiceOf(EDGE_KINDS, usage.choice)))
    .addOption(new Option('--note <text>', words.note))
    .addOption(languageOption(MESSAGES[language]))
    .addHelpText('after', words.decideExamples)
}
