import { expect, it } from 'vitest'
import { readArticle } from '../../src/index.ts'

it('reads a short second line that is a sentence, and takes none for a byline', () => {
  const { statements } = readArticle({ text: 'عنوان\nنقلت وكالة رويترز عن وزير الكهرباء قوله إن الشبكة عادت.' })
  expect(statements.map(({ chain }) => chain.map(({ role, name }) => `${role} ${name}`))).toEqual([
    ['via وكالة رويترز', 'speaker وزير الكهرباء'],
  ])
})

it('credits the agency of a byline', () => {
  const { document } = readArticle({ text: 'عنوان\nالرياض - رويترز\nقال وزير الكهرباء إن الشبكة عادت.' })
  expect(document.credits.map(({ start, end }) => document.text.slice(start, end))).toEqual(['رويترز'])
})
