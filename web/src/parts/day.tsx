import { useWording } from '../i18n/language.tsx'

interface DayProps {
  readonly value: string | null
  readonly short?: boolean
}

export function Day({ value, short = false }: DayProps) {
  const { t, day } = useWording()
  if (value === null) return <span className="undated">{t('undated')}</span>
  return <time dateTime={value}>{day(value, short ? 'short' : 'long')}</time>
}
