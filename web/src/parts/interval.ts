import type { Interval } from '../../../src/tracing/schema.ts'
import type { MessageKey, Wording } from '../i18n/language.tsx'

const KEYS = {
  origins: ['count.origins', 'interval.origins'],
  attestations: ['count.attestations', 'interval.attestations'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>

/** `one origin`, or from the least to the most. */
export function intervalWords({ t }: Wording, { min, max }: Interval, of: keyof typeof KEYS): string {
  const [count, interval] = KEYS[of]
  return min === max ? t(count, { n: min }) : t(interval, { min, max })
}

/** The interval in figures: `1`, or `1–2`. */
export const intervalFigures = ({ t, number }: Wording, { min, max }: Interval): string =>
  min === max ? number(min) : t('interval.figures', { min, max })
