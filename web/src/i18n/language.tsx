import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { ar } from './ar.ts'
import { chooseLanguage, DIRECTION, type Language, storedLanguage } from './chosen.ts'
import { en } from './en.ts'
import { type Values, worded } from './text.ts'

export type MessageKey = keyof typeof ar

export interface Wording {
  readonly language: Language
  readonly direction: 'rtl' | 'ltr'
  readonly choose: (language: Language) => void
  readonly t: (key: MessageKey, values?: Values) => string
  readonly number: (value: number) => string
  /** A share, 0 to 1. */
  readonly percent: (share: number) => string
  /** A day, month or year: `2024-04-09`, `2024-04`, `2024`. */
  readonly day: (value: string, style?: 'long' | 'short') => string
  /** A moment, ISO 8601, in UTC. */
  readonly moment: (value: string) => string
}

// Western digits in both: those of most news sites, and the same as in the offsets and hashes beside them.
const LOCALE: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-latn-ca-gregory', en: 'en-GB' }
const MESSAGES = { ar, en }

const Context = createContext<Wording | null>(null)

export function useWording(): Wording {
  const wording = useContext(Context)
  if (!wording) throw new Error('no language around')
  return wording
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage)
  const wording = useMemo(
    () =>
      wordingOf(language, (next) => {
        chooseLanguage(next)
        setLanguage(next)
      }),
    [language],
  )
  return (
    <I18nProvider locale={LOCALE[language]}>
      <Context value={wording}>{children}</Context>
    </I18nProvider>
  )
}

function wordingOf(language: Language, choose: Wording['choose']): Wording {
  const locale = LOCALE[language]
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return {
    language,
    direction: DIRECTION[language],
    choose,
    t: (key, values = {}) => worded(MESSAGES[language][key], values, rules, numbers),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    day: (value, style = 'long') => dayIn(locale, value, style),
    moment: (value) => `${moments.format(new Date(value))} UTC`,
  }
}

function dayIn(locale: string, value: string, style: 'long' | 'short'): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(value)
  if (!match) return value
  const [, year, month, day] = match
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: style === 'long' ? 'long' : 'numeric' }),
    ...(day && { day: 'numeric' }),
  }
  return new Intl.DateTimeFormat(locale, options).format(date)
}
