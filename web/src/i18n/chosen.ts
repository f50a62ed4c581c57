import { recall, remember } from '../shell/stored.ts'

export const LANGUAGES = ['ar', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const DIRECTION: Readonly<Record<Language, 'rtl' | 'ltr'>> = { ar: 'rtl', en: 'ltr' }

/** Arabic, unless the reader chose otherwise. */
export const storedLanguage = (): Language => (recall('language') === 'en' ? 'en' : 'ar')

export function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = DIRECTION[language]
}

export function chooseLanguage(language: Language): void {
  remember('language', language)
  applyLanguage(language)
}
