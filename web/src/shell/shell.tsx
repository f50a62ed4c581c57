import { Outlet } from '@tanstack/react-router'
import { useWording } from '../i18n/language.tsx'
import { Masthead } from './masthead.tsx'

export function Shell() {
  const { t } = useWording()
  return (
    <>
      <a className="skip" href="#content">
        {t('nav.skip')}
      </a>
      <Masthead />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
