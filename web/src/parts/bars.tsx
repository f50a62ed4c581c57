import { useWording } from '../i18n/language.tsx'
import { slotsOf } from './slots.ts'

export interface Bar {
  /** A day, a month or a year. */
  readonly day: string
  readonly count: number
}

interface BarsProps {
  readonly bars: readonly Bar[]
  readonly label: string
  readonly choose?: (day: string) => void
}

const [WIDTH, HEIGHT] = [600, 56]

/** Counts over time, in the direction in which the language reads. */
export function Bars({ bars, label, choose }: BarsProps) {
  const { t, day, direction } = useWording()
  const slots = slotsOf(bars)
  const most = Math.max(...bars.map(({ count }) => count))
  const step = WIDTH / slots.length
  const width = Math.max(1.5, Math.min(14, step * 0.72))
  return (
    <div className="bars">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {slots.map(({ day: value, count }, i) => {
          const height = count === 0 ? 0 : Math.max(3, (count / most) * (HEIGHT - 4))
          const x = direction === 'rtl' ? WIDTH - (i + 0.5) * step : (i + 0.5) * step
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a short cut; the fields of the period do the same
            <rect
              key={value}
              x={x - width / 2}
              y={HEIGHT - height}
              width={width}
              height={height}
              onClick={choose && (() => choose(value))}
            >
              <title>{`${day(value)}: ${t('count.statements', { n: count })}`}</title>
            </rect>
          )
        })}
      </svg>
      <p className="axis">
        <span>{day(bars[0]!.day)}</span>
        {bars.length > 1 && <span>{day(bars.at(-1)!.day)}</span>}
      </p>
    </div>
  )
}
