import { InvalidArgumentError, Option } from 'commander'
import { fill, type Language } from './messages/messages.ts'
import { WATCH_MESSAGES } from './messages/watch.ts'

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const DURATION = /^(?<count>[0-9]{1,6}(?:\.[0-9]{1,3})?)(?<unit>[smhd]?)$/

// Timers know no times that are much longer.
const LONGEST = 7 * UNITS.d!

/** Milliseconds of a time such as `90s`, `10m` or `2h`, within bounds; a number alone counts the unit given. */
export const durationOf =
  (language: Language, unit: string, least: number) =>
  (value: string): number => {
    const found = DURATION.exec(value.trim().toLowerCase())?.groups
    const time = found ? Math.round(Number(found.count) * UNITS[found.unit || unit]!) : -1
    if (time >= least && time <= LONGEST) return time
    throw new InvalidArgumentError(fill(WATCH_MESSAGES[language].usage.duration, { value }))
  }

const USUAL_PAUSE = 1000

export const pauseOption = (language: Language): Option =>
  new Option('--pause <seconds>', WATCH_MESSAGES[language].help.pause)
    .default(USUAL_PAUSE)
    .argParser(durationOf(language, 's', 0))
