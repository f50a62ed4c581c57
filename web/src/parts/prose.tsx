import { useWording } from '../i18n/language.tsx'

const DAY = /(\d{4}-\d{2}-\d{2})/u

/** Sentences of the server. A day in figures would be turned round in an Arabic line, so it is written out. */
export function Prose({ children }: { readonly children: string }) {
  const { day } = useWording()
  return children
    .split(DAY)
    .map((part, i) => (i % 2 === 1 ? `\u2068${day(part)}\u2069` : part))
    .join('')
}
