import { Parser } from 'htmlparser2'

export interface RepairedXml {
  readonly xml: string
  /** Whether the document broke off; then the entry that it broke off in is left out. */
  readonly isCutOff: boolean
}

/** Writes a feed anew as well-formed XML: signs escaped, elements closed, and the unfinished entry of a torso left out. */
export function repairXml(xml: string): RepairedXml {
  const writer = new XmlWriter()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
      oncdatastart: () => writer.cdata(true),
      oncdataend: () => writer.cdata(false),
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.write(xml)
  const isCutOff = writer.isInside
  if (isCutOff) writer.dropEntry()
  parser.end()
  return { xml: writer.finish(), isCutOff }
}

const ENTRIES = new Set(['item', 'entry'])
/** Elements of an entry that hold text alone: when another begins, the one before was not closed. */
const LEAVES = new Set(['title', 'link', 'guid', 'id', 'pubDate', 'published', 'updated', 'description', 'dc:date'])
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/
const BARE_AMPERSAND = /&(?!(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi

class XmlWriter {
  readonly #out: string[] = []
  readonly #open: string[] = []
  #entryStart = -1
  #inCdata = false
  #isDropping = false

  /** Whether an element is open. */
  get isInside(): boolean {
    return this.#open.length > 0
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!NAME.test(name) || this.#isDropping) return
    if (ENTRIES.has(name) && this.#entryStart >= 0) this.#closeThrough(this.#open.findLast((one) => ENTRIES.has(one))!)
    else if (LEAVES.has(name) && LEAVES.has(this.#open.at(-1) ?? '')) this.#closeThrough(this.#open.at(-1)!)
    if (ENTRIES.has(name)) this.#entryStart = this.#out.length
    this.#open.push(name)
    this.#out.push(`<${name}${Object.entries(attributes).map(attribute).join('')}>`)
  }

  close(name: string): void {
    if (!this.#isDropping && this.#open.includes(name)) this.#closeThrough(name)
  }

  text(text: string): void {
    if (this.#isDropping) return
    this.#out.push(this.#inCdata ? text : text.replace(BARE_AMPERSAND, '&amp;').replaceAll('<', '&lt;'))
  }

  cdata(begins: boolean): void {
    this.#inCdata = begins
    if (!this.#isDropping) this.#out.push(begins ? '<![CDATA[' : ']]>')
  }

  /** Takes back the entry that is open, and takes nothing more. */
  dropEntry(): void {
    this.#isDropping = true
    if (this.#entryStart < 0) return
    this.#out.length = this.#entryStart
    this.#open.length = this.#open.findLastIndex((name) => ENTRIES.has(name))
    this.#inCdata = false
  }

  finish(): string {
    if (this.#inCdata) this.#out.push(']]>')
    if (this.isInside) this.#closeThrough(this.#open[0]!)
    return this.#out.join('')
  }

  #closeThrough(name: string): void {
    for (let closed: string | undefined; closed !== name && this.#open.length > 0; ) {
      closed = this.#open.pop()!
      this.#out.push(`</${closed}>`)
      if (ENTRIES.has(closed)) this.#entryStart = -1
    }
  }
}

const attribute = ([name, value]: [string, string]): string =>
  NAME.test(name)
    ? ` ${name}="${value.replace(BARE_AMPERSAND, '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`
    : ''
