import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))
const IMPORT = /^(?:import|export) (?!type )[^'"]*from '(?<what>[^']+)'|^import '(?<bare>[^']+)'/gmu

/** All that is loaded with a file: our own files and packages. What is imported while running is not among it. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const { groups } of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const what = groups!.what ?? groups!.bare!
    if (what.startsWith('.')) loadedWith(join(dirname(file), what), seen)
    else if (!what.startsWith('node:')) seen.add(what)
  }
  return seen
}

const packagesOf = (...files: string[]): string[] =>
  [...new Set(files.flatMap((file) => [...loadedWith(join(SRC, file))]))].filter((one) => !one.startsWith('/')).sort()

describe('a command starts', () => {
  it('with nothing but the parser of the command line', () => {
    expect(packagesOf('cli/main.ts')).toEqual(['commander'])
  })

  it('to find without what reads articles or takes them in', () => {
    expect(packagesOf('cli/main.ts', 'cli/commands/find.ts')).toEqual(['better-sqlite3', 'commander', 'kysely'])
    const loaded = [...loadedWith(join(SRC, 'cli/commands/find.ts'))]
    for (const room of ['knowledge', 'reading', 'intake']) {
      expect(loaded.filter((file) => file.startsWith(join(SRC, room, '/')))).toEqual([])
    }
  })
})
