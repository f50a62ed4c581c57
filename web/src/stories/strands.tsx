import type { Interval } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { intervalWords } from '../parts/interval.ts'

interface StrandsProps {
  readonly outlets: number
  readonly origins: Interval
}

const [WIDTH, HEIGHT] = [120, 72]
const [ORIGIN_X, KNOT_X, OUTLET_X] = [10, 46, 112]
const MOST = 9

const spread = (count: number, i: number): number =>
  count === 1 ? HEIGHT / 2 : HEIGHT / 2 + (i - (count - 1) / 2) * Math.min(14, (HEIGHT - 12) / (count - 1))

const curve = (x1: number, y1: number, x2: number, y2: number): string => {
  const middle = (x1 + x2) / 2
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

/**
 * How many origins a story has and how many outlets carry it. All pass through one point, since which of them has it
 * from which is not what this tells. A hollow origin is one that may be, but is not certain to be, another.
 */
export function Strands({ outlets, origins }: StrandsProps) {
  const wording = useWording()
  const ends = Math.min(outlets, MOST)
  const starts = Math.min(Math.max(origins.max, 1), MOST)
  const label = wording.t('stories.figure', {
    outlets: wording.t('count.outlets', { n: outlets }),
    origins: intervalWords(wording, origins, 'origins'),
  })
  const middle = HEIGHT / 2
  return (
    <svg className="strands" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {Array.from({ length: ends }, (_, i) => spread(ends, i)).map((y) => (
        <path key={y} d={curve(KNOT_X, middle, OUTLET_X, y)} />
      ))}
      {Array.from({ length: starts }, (_, i) => spread(starts, i)).map((y, i) => (
        <g key={y} className={i < origins.min ? 'origin' : 'origin possible'}>
          <path d={curve(ORIGIN_X, y, KNOT_X, middle)} />
          <circle cx={ORIGIN_X} cy={y} r="6" />
        </g>
      ))}
      {Array.from({ length: ends }, (_, i) => spread(ends, i)).map((y) => (
        <circle key={y} className="outlet" cx={OUTLET_X} cy={y} r="3.25" />
      ))}
    </svg>
  )
}
