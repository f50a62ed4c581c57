import { InvalidArgumentError, Option } from 'commander'
import { fill, type Language } from './messages/messages.ts'
import { WATCH_MESSAGES } from './messages/watch.ts'

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const DURATION = /^(?<count>[0-9]{1,6}(?:\.[0-9]{1,3})?)(?<unit>[smhd]?)$/

/** Milliseconds of a time such as `90s`, `10m` or `2h`; a number alone counts the unit given. */
export const durationOf =
  (language: Language, unit: string) =>
  (value: string): number => {
    const found = DURATION.exec(value.trim().toLowerCase())?.groups
    if (!found) throw new InvalidArgumentError(fill(WATCH_MESSAGES[language].usage.duration, { value }))
    return Math.round(Number(found.count) * UNITS[found.unit || unit]!)
  }

const USUAL_PAUSE = 1000

export const pauseOption = (language: Language): Option =>
  new Option('--pause <seconds>', WATCH_MESSAGES[language].help.pause)
    .default(USUAL_PAUSE)
    .argParser(durationOf(language, 's'))
