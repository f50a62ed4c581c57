import type { ArticleRecord, ChainLink, EntityRecord, StatementRecord } from '../record/schema.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { fill, type Messages } from './messages/messages.ts'
import { fillLines, isolate, paint, printable, type Screen, type Style, wrap } from './terminal.ts'

/** A record as a person reads it: a header, a card for each statement, then names and times in short. */
export function cardsOf(record: ArticleRecord, messages: Messages, screen: Screen): string {
  const page = new Page(record, messages, screen)
  page.header()
  page.statements()
  page.entities()
  page.times()
  page.issues()
  return page.text()
}

const ARROW = ' ← '
const INDENT = '   '
const SEPARATOR = ' · '

class Page {
  readonly #record: ArticleRecord
  readonly #messages: Messages
  readonly #screen: Screen
  readonly #entities: ReadonlyMap<string, EntityRecord>
  readonly #lines: string[] = []

  constructor(record: ArticleRecord, messages: Messages, screen: Screen) {
    this.#record = record
    this.#messages = messages
    this.#screen = screen
    this.#entities = new Map(record.entities.map((entity) => [entity.id, entity]))
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`
  }

  header(): void {
    const { title, outlet, published, credits } = this.#record.document
    const names = [...new Set(credits.map(({ entity }) => this.#entities.get(entity)?.name ?? entity))]
    this.#lines.push(paint(this.#screen, 'quiet', '━'.repeat(Math.min(this.#screen.width, 72))))
    this.#paragraph(title ?? this.#messages.record.untitled, '', 'title')
    const credit = names.length > 0 ? fill(this.#messages.record.credits, { names: names.join('، ') }) : null
    this.#details([outlet, published, credit], '')
    this.#lines.push('')
  }

  statements(): void {
    const { statements } = this.#record
    if (statements.length === 0) this.#details([this.#messages.record.noStatements], '')
    const nested = byParent(statements)
    const print = (parent: string | null, indent: string): void => {
      for (const statement of nested.get(parent) ?? []) {
        this.#card(statement, indent)
        print(statement.id, indent + INDENT)
      }
    }
    print(null, '')
  }

  #card(statement: StatementRecord, indent: string): void {
    const { document } = this.#record
    const speaker = statement.speaker === null ? undefined : this.#entities.get(statement.speaker)
    const stance = paint(this.#screen, 'stance', this.#messages.stances[statement.stance])
    this.#line(`${this.#speakerOf(speaker)} ${stance}`, indent)
    if (statement.chain.length > 1) this.#paragraph(chainOf(statement.chain), indent + INDENT, 'quiet')
    const words = statement.content.map((span) => sliceOf(document.text, span)).join(' … ')
    this.#paragraph(statement.mode === 'direct' ? `«${words}»` : words, indent + INDENT)
    this.#details(this.#circumstances(statement, speaker), indent + INDENT)
    this.#lines.push('')
  }

  #speakerOf(speaker: EntityRecord | undefined): string {
    if (!speaker) return paint(this.#screen, 'quiet', this.#messages.record.unknownSpeaker)
    const role = speaker.role && !speaker.name.includes(speaker.role) ? `، ${speaker.role}` : ''
    const country = speaker.country ? paint(this.#screen, 'quiet', ` [${speaker.country}]`) : ''
    return isolate(this.#screen, paint(this.#screen, 'name', printable(speaker.name)) + printable(role) + country)
  }

  #circumstances(statement: StatementRecord, speaker: EntityRecord | undefined): (string | null)[] {
    const { record, modes } = this.#messages
    const { medium, time, place, anonymity } = statement
    const unnamed = anonymity?.declared ? fill(record.declared, { count: anonymity.declared }) : record.anonymous
    return [
      modes[statement.mode],
      medium && fill(record.medium, { value: this.#quote(medium) }),
      time && fill(record.time, { value: time }),
      place && fill(record.place, { value: this.#entities.get(place)?.name ?? place }),
      anonymity || speaker?.anonymous ? unnamed : null,
      anonymity?.reason ? fill(record.reason, { value: this.#quote(anonymity.reason) }) : null,
      statement.evidence && record.noEvidence,
      statement.certainty === 'inferred' ? record.inferred : null,
    ]
  }

  entities(): void {
    for (const [kind, title] of Object.entries(this.#messages.kinds)) {
      const names = this.#record.entities
        .filter((entity) => entity.kind === kind && !entity.anonymous)
        .map(({ name }) => name)
      if (names.length > 0) this.#titled(`${this.#messages.record.entities}${SEPARATOR}${title}`, names)
    }
  }

  times(): void {
    const times = this.#record.times.map((time) => `${this.#quote(time)} = ${time.value}`)
    if (times.length > 0) this.#titled(this.#messages.record.times, [...new Set(times)])
  }

  issues(): void {
    const issues = this.#record.issues.map((issue) => `${issue.message} ${this.#quote(issue)}`)
    if (issues.length > 0) this.#titled(this.#messages.record.issues, issues)
  }

  #quote(span: Span): string {
    return `«${sliceOf(this.#record.document.text, span).replace(/^[«"“]|[»"”]$/g, '')}»`
  }

  #titled(title: string, items: readonly string[]): void {
    this.#lines.push(paint(this.#screen, 'quiet', `${title}:`))
    this.#details(items, INDENT)
  }

  /** Short parts, each a run of its own, joined and broken between them. */
  #details(parts: readonly (string | null)[], indent: string): void {
    const runs = parts
      .filter((part) => part !== null && part !== '')
      .map((part) => isolate(this.#screen, printable(part!)))
    for (const line of fillLines(runs, SEPARATOR, this.#screen.width - indent.length)) this.#line(line, indent)
  }

  /** Right-to-left words, wrapped. */
  #paragraph(text: string, indent: string, style?: Style): void {
    for (const line of wrap(printable(text), this.#screen.width - indent.length)) {
      this.#lines.push(indent + isolate(this.#screen, style ? paint(this.#screen, style, line) : line))
    }
  }

  #line(line: string, indent: string): void {
    this.#lines.push(indent + (this.#messages.direction === 'rtl' ? isolate(this.#screen, line) : line))
  }
}

const chainOf = (chain: readonly ChainLink[]): string => chain.map(({ name }) => name).join(ARROW)

/** Statements by the one that they are nested in; those of an unknown parent stand on their own. */
function byParent(statements: readonly StatementRecord[]): ReadonlyMap<string | null, readonly StatementRecord[]> {
  const known = new Set(statements.map(({ id }) => id))
  const nested = new Map<string | null, StatementRecord[]>()
  for (const statement of statements) {
    const parent = statement.inside !== null && known.has(statement.inside) ? statement.inside : null
    nested.set(parent, [...(nested.get(parent) ?? []), statement])
  }
  return nested
}
