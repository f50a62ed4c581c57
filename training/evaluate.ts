import type { NameFinder } from '../src/reading/names/finder.ts'
import type { NameMention } from '../src/reading/names/mention.ts'
import type { GoldText } from './gold.ts'

/** Counts of names by kind: found and right, found in all, in the gold. */
export type Tally = Record<string, { right: number; found: number; gold: number }>

const GOLD_KIND: Readonly<Record<string, string>> = {
  person: 'PERS',
  country: 'LOC',
  place: 'LOC',
  organization: 'ORG',
}

/** Counts whole names, as the CoNLL shared tasks do. */
export function tally(texts: readonly GoldText[], find: NameFinder, sum: Tally, onMiss?: (miss: string) => void): void {
  for (const text of texts) {
    const gold = chunks(text.gold.map(({ tag }) => (tag.endsWith('MISC') ? 'O' : tag)))
    const found = chunks(tagsOf(text, find(text.tokens, text.text)))
    for (const chunk of gold) countOf(sum, chunk).gold++
    for (const chunk of found) countOf(sum, chunk).found++
    for (const chunk of found) if (gold.has(chunk)) countOf(sum, chunk).right++
    if (onMiss) {
      for (const chunk of gold) if (!found.has(chunk)) onMiss(`missed ${shown(text, chunk)}`)
      for (const chunk of found) if (!gold.has(chunk)) onMiss(`spurious ${shown(text, chunk)}`)
    }
  }
}

function shown({ text, gold }: GoldText, chunk: string): string {
  const [from = 0, to = 0, kind] = chunk.split(' ').map((part, i) => (i < 2 ? Number(part) : part)) as [
    number,
    number,
    string,
  ]
  const slice = (a: number, b: number) =>
    gold
      .slice(Math.max(0, a), b)
      .map((t) => text.slice(t.start, t.end))
      .join(' ')
  return `${kind}: ${slice(from - 4, from)} [${slice(from, to)}] ${slice(to, to + 3)}`
}

const countOf = (sum: Tally, chunk: string) => (sum[chunk.split(' ')[2]!] ??= { right: 0, found: 0, gold: 0 })

function tagsOf({ gold }: GoldText, mentions: readonly NameMention[]): readonly string[] {
  const tags = gold.map(() => 'O')
  for (const { start, end, kind, form } of mentions) {
    const goldKind = GOLD_KIND[kind]
    if (form !== 'name' || !goldKind) continue
    let first = true
    gold.forEach((token, at) => {
      const shared = Math.min(token.end, end) - Math.max(token.start, start)
      if (shared <= 0 || shared < (token.end - token.start) / 2 || tags[at] !== 'O') return
      tags[at] = `${first ? 'B' : 'I'}-${goldKind}`
      first = false
    })
  }
  return tags
}

function chunks(tags: readonly string[]): Set<string> {
  const found = new Set<string>()
  let start = -1
  let kind = ''
  for (const [at, tag] of [...tags, 'O'].entries()) {
    const goesOn = start >= 0 && tag === `I-${kind}`
    if (!goesOn && start >= 0) found.add(`${start} ${at} ${kind}`)
    if (!goesOn) start = tag === 'O' ? -1 : at
    if (start === at) kind = tag.slice(2)
  }
  return found
}

/** Precision, recall and F1 of each kind and of all. */
export function report(sum: Tally): string {
  const all = { right: 0, found: 0, gold: 0 }
  for (const count of Object.values(sum)) for (const key of ['right', 'found', 'gold'] as const) all[key] += count[key]
  return Object.entries({ ...sum, all })
    .map(([kind, { right, found, gold }]) => {
      const [precision, recall] = [right / found, right / gold]
      const f1 = (2 * precision * recall) / (precision + recall)
      return `${kind.padEnd(5)} precision ${precision.toFixed(4)} recall ${recall.toFixed(4)} f1 ${f1.toFixed(4)}`
    })
    .join('\n')
}
