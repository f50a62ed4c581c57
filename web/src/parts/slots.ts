import type { Bar } from './bars.tsx'

// Where there are more, a bar would be thinner than what an eye can tell from its neighbours.
const MOST = 120

/**
 * The bars with the empty places between them, so that equal times are equally wide; where the days are too many, by
 * month, and where the months are too many, by year.
 */
export function slotsOf(bars: readonly Bar[]): readonly Bar[] {
  for (const length of [10, 7]) {
    if (bars.every(({ day }) => day.length >= length)) {
      const slots = filled(shortened(bars, length), length)
      if (slots.length <= MOST) return slots
    }
  }
  return filled(shortened(bars, 4), 4)
}

function shortened(bars: readonly Bar[], length: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { day, count } of bars) {
    const key = day.slice(0, length)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return counts
}

function filled(counts: ReadonlyMap<string, number>, length: number): Bar[] {
  const days = [...counts.keys()].sort()
  const slots: Bar[] = []
  const last = days.at(-1) ?? ''
  for (let day = days[0] ?? ''; day <= last && slots.length <= MOST; day = after(day, length)) {
    slots.push({ day, count: counts.get(day) ?? 0 })
  }
  return slots
}

function after(day: string, length: number): string {
  const [year, month = 1, date = 1] = day.split('-').map(Number) as [number, number?, number?]
  const next = [year + Number(length === 4), month - 1 + Number(length === 7), date + Number(length === 10)] as const
  return new Date(Date.UTC(...next)).toISOString().slice(0, length)
}
