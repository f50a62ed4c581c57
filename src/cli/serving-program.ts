import { type Command, InvalidArgumentError, Option } from 'commander'
import { archiveOption } from './archive-program.ts'
import type { McpRequest } from './commands/mcp.ts'
import type { ServeRequest } from './commands/serve.ts'
import { fill, type Language, MESSAGES } from './messages/messages.ts'
import { SERVING_MESSAGES } from './messages/serving.ts'
import { folder, languageOption, several } from './options.ts'

const HOST = '127.0.0.1'
const PORT = 4242

interface ServeOptions extends Pick<ServeRequest, 'archive' | 'host' | 'port' | 'knowledge'> {
  readonly name: string[]
  readonly token?: string
  readonly open?: boolean
  readonly samples?: boolean
  readonly allowPrivate?: boolean
  readonly quiet?: boolean
}

/** Adds the commands that answer for an archive over HTTP and MCP. What they need is loaded when they run. */
export function addServingCommands(program: Command, language: Language, onStatus: (status: number) => void): void {
  defineServe(program, language).action(async (options: ServeOptions) => {
    const { runServe } = await import('./commands/serve.ts')
    onStatus(await runServe(serveRequest(options, language)))
  })
  defineMcp(program, language).action(async (options: Omit<McpRequest, 'language'>) => {
    const { runMcp } = await import('./commands/mcp.ts')
    onStatus(await runMcp({ ...options, language }))
  })
}

function serveRequest({ name, token, ...options }: ServeOptions, language: Language): ServeRequest {
  return {
    language,
    archive: options.archive,
    host: options.host,
    port: options.port,
    names: name,
    token: token ?? (process.env.ISNAD_TOKEN || null),
    knowledge: options.knowledge,
    open: options.open ?? false,
    samples: options.samples ?? false,
    allowPrivate: options.allowPrivate ?? false,
    quiet: options.quiet ?? false,
  }
}

function defineServe(program: Command, language: Language): Command {
  const { help, usage } = MESSAGES[language]
  const words = SERVING_MESSAGES[language]
  return program
    .command('serve')
    .description(words.help.serve)
    .helpOption('-h, --help', help.help)
    .addOption(archiveOption(language))
    .addOption(new Option('--port <n>', words.help.port).default(PORT).argParser((value) => portOf(value, words.port)))
    .addOption(new Option('--host <address>', words.help.host).default(HOST))
    .addOption(new Option('--name <host>', words.help.name).default([]).argParser(several(String)))
    .addOption(new Option('--token <token>', words.help.token))
    .addOption(new Option('--open', words.help.open))
    .addOption(new Option('--samples', words.help.samples))
    .addOption(new Option('-k, --knowledge <dir>', help.knowledge).default([]).argParser(several(folder(usage.folder))))
    .addOption(languageOption(MESSAGES[language]))
    .addOption(new Option('-q, --quiet', help.quiet))
    .addOption(new Option('--allow-private', help.allowPrivate))
    .addHelpText('after', words.help.serveExamples)
}

function defineMcp(program: Command, language: Language): Command {
  const { help, usage } = MESSAGES[language]
  const words = SERVING_MESSAGES[language]
  const url = `http://${HOST}:${PORT}/`
  return program
    .command('mcp')
    .description(words.help.mcp)
    .helpOption('-h, --help', help.help)
    .addOption(archiveOption(language))
    .addOption(
      new Option('--url <url>', fill(words.help.url, { url }))
        .default(url)
        .argParser((value) => urlOf(value, words.url)),
    )
    .addOption(new Option('-k, --knowledge <dir>', help.knowledge).default([]).argParser(several(folder(usage.folder))))
    .addOption(languageOption(MESSAGES[language]))
    .addHelpText('after', words.help.mcpExamples)
}

function urlOf(value: string, message: string): string {
  if (URL.canParse(value)) return value
  throw new InvalidArgumentError(fill(message, { value }))
}

function portOf(value: string, message: string): number {
  if (/^[0-9]{1,5}$/u.test(value) && Number(value) <= 65_535) return Number(value)
  throw new InvalidArgumentError(fill(message, { value }))
}
