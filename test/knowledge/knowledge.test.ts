import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'

function folderWith(table: string, ...lines: readonly (readonly string[])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
  writeFileSync(join(folder, `${table}.tsv`), `${lines.map((cells) => cells.join('\t')).join('\n')}\n`)
  return folder
}

const PLACES = ['name', 'variants', 'kind', 'country', 'wikidata', 'ambiguous']

describe('loadKnowledge', () => {
  const knowledge = loadKnowledge()

  it('knows names, nationalities and seats of power by their country', () => {
    expect(knowledge.gazetteer.get('روسيا')[0]).toMatchObject({
      form: 'name',
      entry: { kind: 'country', country: 'RUS' },
    })
    expect(knowledge.gazetteer.get('الروسيتين')[0]).toMatchObject({ form: 'nationality', entry: { id: 'country:RUS' } })
    expect(knowledge.gazetteer.get('الروس')[0]).toMatchObject({ form: 'nationality', entry: { id: 'country:RUS' } })
    expect(knowledge.gazetteer.get('الكوري الجنوبي')[0]).toMatchObject({ entry: { id: 'country:KOR' } })
    expect(knowledge.gazetteer.get('داونينغ ستريت').at(-1)).toMatchObject({
      form: 'metonym',
      entry: { id: 'country:GBR' },
    })
  })

  it('knows which government a capital may stand for', () => {
    const moscow = knowledge.gazetteer.get('موسكو')[0]!.entry
    expect(moscow).toMatchObject({ kind: 'place', subtype: 'capital' })
    expect(knowledge.capitalOf(moscow)?.id).toBe('country:RUS')
    expect(knowledge.capitalOf(knowledge.country('RUS')!)).toBeNull()
  })

  it.each(['أ ف ب', 'أ.ف.ب', 'أ. ف. ب.', 'ا ف ب', 'أف ب'])('knows the agency that %s abbreviates', (credit) => {
    expect(knowledge.abbreviations.agency(credit)?.id).toBe('agency:AFP')
  })

  it('does not take other letters for an abbreviation', () => {
    expect(knowledge.abbreviations.agency('ق ل م')).toBeNull()
  })

  it('knows titles in all their forms', () => {
    expect(knowledge.titles.get('الوزيرة')[0]?.form).toBe('وزير')
    expect(knowledge.titles.get('وزراء')[0]?.form).toBe('وزير')
  })

  it('knows who held an office at a date', () => {
    const names = knowledge.roles.holders('وزير الخارجية', 'RUS', '2015-07-21').map(({ name }) => name)
    expect(names).toEqual(['سيرغي لافروف'])
  })

  it('lays the tables of a user over its own', () => {
    const folder = folderWith('places', PLACES, ['واحة الزيزفون', '', 'region', 'EGY', '', ''])
    const extended = loadKnowledge({ extra: [folder] })
    expect(extended.gazetteer.get('واحة الزيزفون')[0]?.entry).toMatchObject({ country: 'EGY', subtype: 'region' })
    expect(extended.entries.length).toBe(knowledge.entries.length + 1)
    const again = folderWith('places', PLACES, ['واحة الزيزفون', '', 'city', 'LBY', '', ''])
    const replaced = loadKnowledge({ extra: [folder, again] })
    expect(replaced.gazetteer.get('واحة الزيزفون').map(({ entry }) => entry.country)).toEqual(['LBY'])
  })

  it('names the file and the line of a row that is not as it should be', () => {
    const folder = folderWith(
      'places',
      PLACES,
      ['واحة أولى', '', 'region', 'EGY', '', ''],
      ['واحة', '', 'region', 'مصر', '', ''],
    )
    expect(() => loadKnowledge({ extra: [folder] })).toThrow(/places\.tsv:3: 'مصر' is not a value of 'country'/)
  })
})
