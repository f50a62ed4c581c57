import { readFileSync } from 'node:fs'

/** One text of a gold file with what is to be read in it, a line each as `words = …`. */
export interface GoldCase {
  readonly text: string
  readonly expected: readonly string[]
}

/** The cases of a gold file: a text, and indented below it what is read; `-` stands for nothing. */
export function goldCases(name: string): GoldCase[] {
  const cases: { text: string; expected: string[] }[] = []
  for (const line of readFileSync(new URL(`../gold/${name}`, import.meta.url), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    if (!line.startsWith('  ')) cases.push({ text: line, expected: [] })
    else if (line.trim() !== '-') cases.at(-1)!.expected.push(line.trim())
  }
  return cases
}
