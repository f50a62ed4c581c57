import { describe, expect, it } from 'vitest'
import type { KnowledgeEntry } from '../../src/knowledge/entry.ts'
import { rolesFrom } from '../../src/knowledge/roles.ts'

const person = (name: string): KnowledgeEntry => ({
  id: `person:${name}`,
  kind: 'person',
  name,
  variants: [],
  country: 'LBN',
  wikidata: null,
  subtype: null,
})

const [first, second] = [person('سالم'), person('نادر')]
const roles = rolesFrom([
  { person: first, role: 'رئيس الوزراء', country: 'LBN', from: '2001', to: '2004-05' },
  { person: second, role: 'رئيس الوزراء', country: 'LBN', from: '2004-05-10', to: null },
  { person: first, role: 'أمين عام', country: null, from: '2007', to: null },
])
const holders = (date: string) => roles.holders('رئيس الوزراء', 'LBN', date).map(({ name }) => name)

describe('rolesFrom', () => {
  it.each([
    ['2000-12-31', []],
    ['2001-01-01', ['سالم']],
    ['2004-05-09', ['سالم']],
    // Both in the month of the change, for the table does not know the day on which the first left: the latest first.
    ['2004-05-20', ['نادر', 'سالم']],
    ['2004-06-01', ['نادر']],
    ['2030-01-01', ['نادر']],
  ])('knows who held a role on %s', (date, names) => {
    expect(holders(date)).toEqual(names)
  })

  it('keeps countries apart, and folds the role', () => {
    expect(roles.holders('رئيس الوزراء', 'SYR', '2002-01-01')).toEqual([])
    expect(roles.holders('امين عام', null, '2008-01-01')).toEqual([first])
  })

  it('knows the roles of a person at a date', () => {
    expect(roles.of(first, '2003-02-01').map(({ role }) => role)).toEqual(['رئيس الوزراء'])
    expect(roles.of(first, '2010-02-01').map(({ role }) => role)).toEqual(['أمين عام'])
    expect(roles.of(person('غائب'), '2010-02-01')).toEqual([])
  })
})
