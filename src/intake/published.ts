const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day of publication, `YYYY-MM-DD`, from the ways in which feeds and pages give it: `2024-04-09T10:00:00+03:00`,
 * `2024/4/9`, `Tue, 09 Apr 2024 10:00:00 +0300`. It is the day where the publisher is: zones are not converted.
 */
export function publicationDay(written: string | null): string | null {
  if (written === null) return null
  const iso = /^\s*([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?![0-9])/.exec(written)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const mail = /([0-9]{1,2}) ([a-z]{3})[a-z]* ([0-9]{4})/i.exec(written)
  if (mail) return dayOf(Number(mail[3]), MONTHS.indexOf(mail[2]!.toLowerCase()) + 1, Number(mail[1]))
  return null
}

/** A day of the Gregorian calendar, `YYYY-MM-DD`; null where there is no such day. */
export function dayOf(year: number, month: number, date: number): string | null {
  // An earlier year is one of the Hijri calendar.
  if (year < 1800) return null
  const time = new Date(Date.UTC(year, month - 1, date))
  const isReal = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === date
  return isReal ? time.toISOString().slice(0, 10) : null
}
