import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storiesIn } from '../../src/tracing/stories/stories.ts'
import { componentOf, proseOf } from './texts.ts'

/** The stories of texts, each as the places of its texts. */
function storiesOf(texts: readonly string[]): number[][] {
  const { component, shingles } = componentOf(texts)
  return storiesIn(component, shingles)
    .map((story) => [...story].sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!)
}

const [FLOOD, FAIR, MATCH] = [proseOf(1, 120), proseOf(2, 120), proseOf(3, 120)]
const part = (text: string, from: number, to: number) => text.split(' ').slice(from, to).join(' ')
const edited = (text: string, seed: number) => `${proseOf(seed, 10)} ${part(text, 4, 110)} ${proseOf(seed + 1, 6)}`

describe('stories', () => {
  it('are made of copies, however they were cut and framed', () => {
    expect(storiesOf([FLOOD, edited(FLOOD, 10), part(FLOOD, 0, 60), FAIR, edited(FAIR, 20)])).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
  })

  it('are found when only a third of the words is shared', () => {
    expect(storiesOf([FLOOD, `${part(FLOOD, 0, 45)} ${proseOf(30, 90)}`])).toEqual([[0, 1]])
  })

  it('are not tied together by a digest that holds several of them', () => {
    const digest = `${FLOOD} ${FAIR} ${MATCH}`
    const stories = storiesOf([FLOOD, edited(FLOOD, 10), FAIR, edited(FAIR, 20), MATCH, edited(MATCH, 30), digest])
    expect(stories).toHaveLength(3)
    for (const pair of [
      [0, 1],
      [2, 3],
      [4, 5],
    ]) {
      expect(stories.filter((story) => pair.every((text) => story.includes(text)))).toHaveLength(1)
    }
  })

  it('are not tied together by a chain of texts of which each has something from the one before', () => {
    const link = (i: number) => proseOf(100 + i, 60)
    const chain = Array.from({ length: 12 }, (_, i) => `${link(i)} ${link(i + 1)}`)
    expect(Math.max(...storiesOf(chain).map(({ length }) => length))).toBeLessThan(5)
  })

  it('are not tied together by a form of words', () => {
    const form = Array.from({ length: 6 }, (_, i) => proseOf(200 + i, 9))
    const filled = (i: number) => form.map((words, k) => `${words} ${proseOf(1000 + i * 10 + k, 5)}`).join(' ')
    const twice = Array.from({ length: 8 }, (_, i) => [filled(i), `${filled(i)} ${proseOf(5000 + i, 5)}`]).flat()
    expect(storiesOf(twice)).toEqual(Array.from({ length: 8 }, (_, i) => [2 * i, 2 * i + 1]))
  })

  it('take in a text that shares with one of them only', () => {
    const lengthened = `${FLOOD} ${proseOf(40, 200)}`
    const leaf = `${part(lengthened, 200, 300)} ${proseOf(41, 30)}`
    expect(storiesOf([FLOOD, edited(FLOOD, 10), edited(FLOOD, 14), lengthened, leaf])).toEqual([[0, 1, 2, 3, 4]])
  })

  it('do not depend on the order of adding', () => {
    const texts = [FLOOD, edited(FLOOD, 10), FAIR, edited(FAIR, 20), `${FLOOD} ${FAIR}`, part(FAIR, 20, 90), MATCH]
    const named = (list: readonly string[]) =>
      storiesOf(list)
        .map((story) => story.map((text) => list[text]!).sort())
        .sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
    const expected = named(texts)
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(named(shuffled)).toEqual(expected)
      }),
    )
  })

  it('of hundreds of texts alike are made in time', { timeout: 30_000 }, () => {
    const many = Array.from({ length: 500 }, (_, i) => `${part(FLOOD, 0, 40)} ${proseOf(9000 + i, 60)}`)
    const { component, shingles } = componentOf(many)
    const before = performance.now()
    expect(storiesIn(component, shingles).flat()).toHaveLength(500)
    expect(performance.now() - before).toBeLessThan(15_000)
  })
})
