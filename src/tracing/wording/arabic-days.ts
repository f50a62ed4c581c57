const MONTHS = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
] as const

/** `14 مايو 2003`: figures joined by hyphens are turned round in a line that runs from right to left. */
export function arabicDay(day: string): string {
  const { year, month, date } = /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})/u.exec(day)?.groups ?? {}
  const name = MONTHS[Number(month) - 1]
  return name ? `${Number(date)} ${name} ${year}` : day
}
