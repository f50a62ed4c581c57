import { useWording } from '../i18n/language.tsx'

const FORMS = [
  ['csv', { as: 'csv' }],
  ['excel', { as: 'csv', excel: '1' }],
  ['xlsx', { as: 'xlsx' }],
  ['json', { as: 'json' }],
] as const

/** The same search as files. */
export function ExportLinks({ params }: { readonly params: URLSearchParams }) {
  const { t } = useWording()
  const href = (form: Record<string, string>): string =>
    `/api/export?${new URLSearchParams([...params, ...Object.entries(form)])}`
  return (
    <p className="export">
      <span>{t('export.label')}</span>
      {FORMS.map(([name, form]) => (
        <a key={name} href={href(form)} download>
          {t(`export.${name}`)}
        </a>
      ))}
    </p>
  )
}
