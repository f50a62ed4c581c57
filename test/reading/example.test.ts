import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/reading/read.ts'

const FOLDER = new URL('../../../shared/example/', import.meta.url)
const there = existsSync(FOLDER)
if (!there) console.log('skipped: ../shared/example is not there')

interface Gold {
  readonly text: string
  readonly published: string
  readonly outlet: string
  readonly statements: readonly {
    cue: [number, number]
    content: [number, number]
    speaker: string
    mode: string
    stance: string
    via: readonly { start: number; end: number }[]
    optional: boolean
  }[]
  readonly times: readonly { start: number; end: number; value: string }[]
  readonly quantities: readonly Record<string, unknown>[]
}

describe.skipIf(!there)('the example article', () => {
  const gold = there ? (JSON.parse(readFileSync(new URL('gold.json', FOLDER), 'utf8')) as Gold) : null
  const record = createReader()(gold ?? { text: '' })
  const wanted = gold?.statements.filter(({ optional }) => !optional) ?? []
  const entity = (name: string) => record.entities.find((one) => one.name === name || one.aliases.includes(name))

  it.each(wanted.map((statement, i) => [i + 1, statement] as const))('reads statement %i', (_, want) => {
    const found = record.statements.find(({ cue }) => cue.start === want.cue[0] && cue.end === want.cue[1])
    expect(found).toMatchObject({ mode: want.mode, stance: want.stance })
    expect(found!.content).toEqual([{ start: want.content[0], end: want.content[1] }])
    expect(found!.speaker).toBe(entity(want.speaker)!.id)
    const via = found!.chain.filter(({ role }) => role === 'via').map(({ start, end }) => ({ start, end }))
    expect(via).toEqual(want.via.map(({ start, end }) => ({ start, end })))
  })

  it('reads nothing that the annotation has not', () => {
    const cues = new Set(gold!.statements.map(({ cue }) => cue[0]))
    expect(record.statements.filter(({ cue }) => !cues.has(cue.start))).toEqual([])
  })

  it('gives every time its value', () => {
    const found = new Map(record.times.map(({ start, end, value }) => [`${start}-${end}`, value]))
    for (const { start, end, value } of gold!.times) expect(found.get(`${start}-${end}`)).toBe(value)
  })

  it('reads the one quantity', () => {
    expect(record.quantities).toEqual(gold!.quantities)
  })

  it('merges names, offices and capitals', () => {
    expect(entity('موسكو')).toMatchObject({ name: 'روسيا', kind: 'country', country: 'RUS' })
    expect(entity('بكين')!.id).toBe(entity('الصين')!.id)
    expect(entity('وزير الخارجية الصيني')).toMatchObject({ name: 'وانغ يي', kind: 'person', country: 'CHN' })
    expect(entity('لافروف')).toMatchObject({ name: 'سيرغي لافروف', wikidata: 'Q58217' })
  })
})
