import { useWording } from '../i18n/language.tsx'

/** Lines of the height of text: the page does not jump when the text comes. */
export function Loading({ label }: { readonly label?: string | undefined }) {
  const { t } = useWording()
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{label ?? t('loading')}</span>
      {label && (
        <p className="loading-label" aria-hidden="true">
          {label}
        </p>
      )}
      <i />
      <i />
      <i />
    </div>
  )
}
