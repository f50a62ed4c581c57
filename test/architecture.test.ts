import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SOURCES = resolve(import.meta.dirname, '../src')
/** The rooms in the order of the data's flow: a room imports only from those before it and from itself. */
const ROOMS = [
  'text',
  'language',
  'knowledge',
  'record',
  'reading',
  'intake',
  'archive',
  'tracing',
  'http',
  'mcp',
  'cli',
]
const LONGEST_FILE = 400

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const roomOf = (file: string): number => ROOMS.indexOf(file.split('/')[0]!)

function importsOf(file: string): string[] {
  const text = readFileSync(join(SOURCES, file), 'utf8')
  return [...text.matchAll(/from '(?<path>\.[^']+)'/gu)].map((match) =>
    relative(SOURCES, resolve(SOURCES, dirname(file), match.groups!.path!)),
  )
}

describe('architecture', () => {
  it('knows every room', () => {
    const rooms = files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!)
    expect([...new Set(rooms)].filter((room) => !ROOMS.includes(room))).toEqual([])
  })

  it.each(files.filter((file) => roomOf(file) >= 0))(
    '%s imports only from its room and the rooms before it',
    (file) => {
      expect(importsOf(file).filter((imported) => roomOf(imported) > roomOf(file))).toEqual([])
    },
  )

  it.each(files)('%s is short', (file) => {
    expect(readFileSync(join(SOURCES, file), 'utf8').split('\n').length).toBeLessThanOrEqual(LONGEST_FILE)
  })

  // `\\d` is left out: TIMEX3 values are ASCII, and it is asked of them alone.
  it.each(files.filter((file) => /^(?:language|reading)\//u.test(file)))('%s asks no ASCII class of Arabic', (file) => {
    const patterns = readFileSync(join(SOURCES, file), 'utf8').match(/\/(?:\\.|[^/\n\\])+\/[a-z]*u[a-z]*/gu) ?? []
    expect(patterns.filter((pattern) => /\\[bw]/u.test(pattern))).toEqual([])
  })

  it.each(files)('%s holds no bidi control', (file) => {
    expect(readFileSync(join(SOURCES, file), 'utf8')).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
  })
})
