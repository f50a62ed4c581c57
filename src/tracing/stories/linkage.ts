/** How much each text shares with others, by their numbers; both ways. */
export type Overlaps = readonly ReadonlyMap<number, number>[]

/** What two groups share: the sum over their pairs, and how many pairs share anything. */
interface Link {
  sum: number
  pairs: number
}

/**
 * Merges groups by average linkage, those that share most first, while the average over all pairs is at least `least`
 * and more than half of the pairs share something.
 */
export function merged(groups: readonly (readonly number[])[], overlaps: Overlaps, least: number): number[][] {
  const members = groups.map((group) => [...group])
  const links = linksBetween(members, overlaps)
  for (;;) {
    const best = closest(members, links, least)
    if (!best) return members.filter((group) => group.length > 0)
    join(members, links, best)
  }
}

function linksBetween(groups: readonly (readonly number[])[], overlaps: Overlaps): Map<number, Link>[] {
  const groupOf = new Map(groups.flatMap((group, i) => group.map((text) => [text, i] as const)))
  return groups.map((group, i) => {
    const links = new Map<number, Link>()
    for (const text of group) {
      for (const [other, overlap] of overlaps[text]!) {
        const to = groupOf.get(other)
        if (to !== undefined && to !== i) add(links, to, { sum: overlap, pairs: 1 })
      }
    }
    return links
  })
}

function add(links: Map<number, Link>, to: number, { sum, pairs }: Link): void {
  const link = links.get(to)
  if (link) {
    link.sum += sum
    link.pairs += pairs
  } else links.set(to, { sum, pairs })
}

function closest(
  members: readonly (readonly number[])[],
  links: readonly ReadonlyMap<number, Link>[],
  least: number,
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  let highest = least
  links.forEach((own, a) => {
    for (const [b, { sum, pairs }] of own) {
      if (b <= a) continue
      const size = members[a]!.length * members[b]!.length
      if (pairs * 2 <= size || sum / size < highest || (best && sum / size === highest)) continue
      best = [a, b]
      highest = sum / size
    }
  })
  return best
}

function join(members: number[][], links: Map<number, Link>[], [into, from]: readonly [number, number]): void {
  members[into]!.push(...members[from]!)
  members[from] = []
  for (const [other, link] of links[from]!) {
    links[other]!.delete(from)
    if (other === into) continue
    add(links[into]!, other, link)
    add(links[other]!, into, link)
  }
  links[from]!.clear()
}
