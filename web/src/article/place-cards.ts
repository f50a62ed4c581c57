import { type RefObject, useLayoutEffect } from 'react'

interface Card {
  readonly element: HTMLElement
  readonly wanted: number
  readonly height: number
}

const GAP = 10

/**
 * Where cards stand that each want a height of their own and must not overlap. The one at `fixed` gets what it wants,
 * those before it give way upwards as far as there is room, all others downwards.
 */
export function placed(cards: readonly Pick<Card, 'wanted' | 'height'>[], fixed: number): number[] {
  const tops = cards.map(({ wanted }) => wanted)
  for (let i = fixed - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - cards[i]!.height - GAP)
  let free = 0
  for (let i = 0; i < tops.length; i++) {
    tops[i] = Math.max(tops[i]!, free)
    free = tops[i]! + cards[i]!.height + GAP
  }
  return tops
}

// Below that the cards stand under the text.
const WIDE = '(min-width: 62rem)'

/** Puts the cards beside the words that they speak of. */
export function usePlacedCards(reader: RefObject<HTMLElement | null>, chosen: string | null, layout: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` is whatever else moves the text
  useLayoutEffect(() => {
    const root = reader.current
    if (!root) return
    const wide = matchMedia(WIDE)
    const place = () => (wide.matches ? placeIn(root, chosen) : release(root))
    place()
    const watcher = new ResizeObserver(place)
    watcher.observe(root)
    void document.fonts.ready.then(place)
    return () => watcher.disconnect()
  }, [reader, chosen, layout])
}

const cardsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.card')]

function release(root: HTMLElement): void {
  for (const card of cardsIn(root)) card.style.removeProperty('top')
  root.querySelector<HTMLElement>('.margin')?.style.removeProperty('min-height')
}

function placeIn(root: HTMLElement, chosen: string | null): void {
  const margin = root.querySelector<HTMLElement>('.margin')
  if (!margin) return
  const origin = margin.getBoundingClientRect().top
  const cards = cardsIn(root).map((element): Card => {
    const id = element.dataset.card!
    const words = root.querySelector(`[data-cue~="${id}"]`) ?? root.querySelector(`[data-content~="${id}"]`)
    const wanted = words ? words.getBoundingClientRect().top - origin : 0
    return { element, wanted, height: element.offsetHeight }
  })
  const tops = placed(
    cards,
    Math.max(
      0,
      cards.findIndex(({ element }) => element.dataset.card === chosen),
    ),
  )
  cards.forEach(({ element }, i) => {
    element.style.top = `${tops[i]}px`
  })
  const last = cards.length - 1
  margin.style.minHeight = last < 0 ? '' : `${tops[last]! + cards[last]!.height}px`
}
