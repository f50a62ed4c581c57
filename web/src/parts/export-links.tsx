import { useWording } from '../i18n/language.tsx'

const FORMS = ['csv', 'xlsx', 'json'] as const

/** The same search as files. */
export function ExportLinks({ params }: { readonly params: URLSearchParams }) {
  const { t, language } = useWording()
  const href = (as: string): string => {
    const all = new URLSearchParams(params)
    all.set('as', as)
    all.set('lang', language)
    return `/api/export?${all}`
  }
  return (
    <p className="export">
      <span>{t('export.label')}</span>
      {FORMS.map((as) => (
        <a key={as} href={href(as)} download>
          {t(`export.${as}`)}
        </a>
      ))}
    </p>
  )
}
