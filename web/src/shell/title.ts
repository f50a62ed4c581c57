import { useEffect } from 'react'
import { useWording } from '../i18n/language.tsx'

/** Names the page in the browser's tab and history. */
export function useTitle(title: string | null): void {
  const { t } = useWording()
  const name = t('app.name')
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : `${name}: ${t('app.tagline')}`
  }, [title, name, t])
}
